import { readMasterKey } from '../cases/index.ts';
import { type Config, explainHoles, readConfig } from '../config.ts';
import { councilWarnings } from '../council.ts';
import { microsoft, openStore } from '../services.ts';

export type Finding = { readonly what: string; readonly ok: boolean; readonly words: string };

/** `nrm doctor`: 0 = all is well, 1 = something must be mended. Prints no secret and nothing about a child. */
export async function doctor(): Promise<number> {
  const read = readConfig(process.env, { standIn: Boolean(process.env.MICROSOFT_STANDIN_URL) });
  if (!read.ok) {
    console.log(`Settings: missing or wrong\n${explainHoles(read.holes)}`);
    return 1;
  }
  console.log(`Settings: all there, for ${read.config.council.name}, ${read.config.publicUrl}`);
  for (const words of councilWarnings(read.config.council)) console.log(`note   ${words}`);
  const findings = await examine(read.config);
  for (const { what, ok, words } of findings) console.log(`${ok ? 'well  ' : 'MEND  '} ${what}: ${words}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

/** Tries each connection the service needs. Reads only; writes nothing but a missing table. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const { mail, directory, botTokens } = microsoft(config);
  const checks: readonly [what: string, mend: string, check: () => Promise<string>][] = [
    [
      'database',
      'Check NRM_DATA_FOLDER or DATABASE_URL, and that the service may write there.',
      async () => {
        const db = await openStore(config);
        await db.destroy();
        return config.databaseUrl ? 'PostgreSQL answers' : `embedded, in ${config.dataFolder}`;
      },
    ],
    [
      'master key',
      'Bring NRM_MASTER_KEY_FILE back from its backup.',
      async () => `there, id ${(await readMasterKey(config.masterKeyFile)).id}`,
    ],
    [
      'bot sign-in',
      'Check BOT_APP_ID, BOT_APP_SECRET and MICROSOFT_TENANT_ID; a secret may have expired.',
      async () => {
        await botTokens.token();
        return 'Entra gives a token';
      },
    ],
    ...config.council.mailboxes.map((mailbox): (typeof checks)[number] => [
      `mailbox ${mailbox}`,
      'Give the watcher’s registration Application Mail.Read for this mailbox (RBAC for Applications; a change takes up to two hours), and check that the mailbox is in Exchange Online.',
      async () => {
        const folders = await mail.folders(mailbox);
        if (!folders.some(({ role }) => role === 'junkemail'))
          throw new Error('its Junk Email folder is not in the list');
        return `${folders.length} folders, Junk Email among them`;
      },
    ]),
    ...[...config.council.people.exploitationTeamManagers, ...config.council.people.administrators].map(
      (person): (typeof checks)[number] => [
        `${person.name} in the directory`,
        'Copy the object id from Entra into the council file.',
        async () => {
          const found = await directory.person(person.id);
          if (found === null) throw new Error('no such object id');
          if (found.userType === 'guest')
            throw new Error('is a guest; roles are for the council’s own people');
          return 'known';
        },
      ],
    ),
  ];
  const findings: Finding[] = [];
  for (const [what, mend, check] of checks) {
    try {
      findings.push({ what, ok: true, words: await check() });
    } catch (error) {
      findings.push({
        what,
        ok: false,
        words: `${error instanceof Error ? error.message : String(error)}. ${mend}`,
      });
    }
  }
  return findings;
}
