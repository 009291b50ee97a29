import {
  type CaseState,
  currentReferral,
  type Day,
  londonDay,
  type PackFacts,
  type PackSection,
  packEntries,
  type ReferralState,
  spokenDay,
} from '../../nrm/index.ts';
import type { PackSettings } from '../settings.ts';

/** All that an answer may be made of. */
export type Source = {
  readonly state: CaseState;
  readonly settings: PackSettings;
  readonly today: Day;
  readonly referral: ReferralState | null;
};

/** What the case already says for one box. All empty but `note` = nothing, and what to mind. */
export type Given = {
  readonly text?: string;
  readonly choices?: readonly string[];
  /** Words to look for in a list of the form. */
  readonly lookFor?: string;
  readonly notKnown?: string;
  /** The records it comes from, for the worker to check. */
  readonly from: readonly string[];
  readonly note?: string;
};

export type Derive = (source: Source) => Given | null;

export const sourceOf = (state: CaseState, settings: PackSettings, today: Day): Source => ({
  state,
  settings,
  today,
  referral: currentReferral(state),
});

type Entry = PackFacts;

/** What is known of an address, a name, a place or a person beside the words themselves (R33, R34, R36, R37). */
const detailsOf = ({ address, name, place, associate }: Entry): readonly (string | null)[] => {
  if (address !== undefined)
    return [
      address.town,
      address.council === null ? null : `council ${address.council}`,
      address.from === null ? null : `from ${address.from}`,
      address.to === null ? null : `to ${address.to}`,
      address.current ? 'staying there now' : null,
      address.exploitedThere === 'yes' ? 'exploited there' : null,
    ];
  if (place !== undefined) return [place.town, place.countryName];
  if (associate !== undefined)
    return [
      associate.role,
      associate.alias === null ? null : `also called ${associate.alias}`,
      associate.lastKnownPlace === null ? null : `last known at ${associate.lastKnownPlace}`,
    ];
  return [name?.kind ?? null];
};

/** "12 October 2026: New phone (School)": an entry with its day, its details and its source (R20, R35). */
export const entryLine = (entry: Entry): string => {
  const { words, on, source } = entry;
  const told = [words.trim(), ...detailsOf(entry)].filter((part) => part !== null && part !== '');
  return `${on === null ? '' : `${spokenDay(on)}: `}${[...new Set(told)].join(', ')} (${source.trim()})`;
};

export const lines = (all: readonly string[]): string => [...new Set(all)].join('\n');

export const entries = ({ state }: Source, section: PackSection): readonly Entry[] =>
  packEntries(state, section);

/** Somebody recorded that none is known, and no entry has come since. */
export const noneKnown = (source: Source, section: PackSection): Entry | null =>
  entries(source, section).length > 0
    ? null
    : (source.state.tracks.pack.findLast((one) => one.section === section && one.noneKnown) ?? null);

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const dayOf = (at: string): string => spokenDay(londonDay(at));
