/** Microsoft's services as the other rooms may use them. */
export { createGraphGet, type GraphGet, type GraphSettings } from './graph-client.ts';
export { createGraphDirectory, type Directory, type DirectoryPerson } from './graph-directory.ts';
export { createGraphMail, type GraphMailSettings } from './graph-mail.ts';
export { type MicrosoftFetch, microsoftAddress, microsoftFetch, standInBase } from './hosts.ts';
export {
  type AppCredential,
  createSignIn,
  SignInError,
  type SignInSettings,
  type TokenSource,
} from './sign-in.ts';
