import type { LetterSettings } from './letters/reading.ts';
import type { Person, ProcessSettings } from './nrm/index.ts';

/** What one council tells the product about itself (its council file, read and checked at start). */
export type Council = {
  readonly name: string;
  readonly people: {
    /** Sees all NRM cases and the tray (R5). */
    readonly exploitationTeamManagers: readonly Person[];
    readonly exploitationTeam: readonly Person[];
    readonly administrators: readonly Person[];
  };
  /** Mailboxes to watch, every folder. */
  readonly mailboxes: readonly string[];
  readonly letters: LetterSettings;
  readonly process: ProcessSettings;
};
