import { app, authentication } from '@microsoft/teams-js';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** What the page needs of Teams or Outlook around it. */
export type Host = {
  readonly theme: HostTheme;
  /** What the link that opened the page points at, as `subPageOf` reads it. */
  readonly subPage: string | undefined;
  onTheme(changed: (theme: HostTheme) => void): void;
  token(): Promise<string>;
};

const knownTheme = (name: string | undefined): HostTheme =>
  name === 'dark' || name === 'contrast' ? name : 'default';

/**
 * Joins the host the page stands in. `origins` are accepted beside Microsoft's own: only the local Microsoft 365
 * of the demo is ever named there, and only by the page's own server.
 * Rejects when nobody hosts the page.
 */
export const joinHost = async (origins: readonly string[]): Promise<Host> => {
  if (window.parent === window.self && window.opener === null) throw new Error('no host');
  await app.initialize([...origins]);
  const context = await app.getContext();
  app.notifySuccess();
  return {
    theme: knownTheme(context.app.theme),
    subPage: context.page.subPageId,
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(knownTheme(name))),
    token: () => authentication.getAuthToken({ silent: true }),
  };
};
