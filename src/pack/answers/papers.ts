import { type FormField, spokenDay } from '../../nrm/index.ts';
import { type Derive, entries, lines, type Source } from './source.ts';

/** A paper that goes with the referral. `name` is a file's name, or a link, as somebody recorded it. */
export type Paper = { readonly name: string; readonly what: string; readonly from: string };

/** Toolkit, chronology and the history of addresses (R22, R33, R35). */
export const papers = (source: Source): readonly Paper[] => {
  const { state } = source;
  const current = Math.max(0, state.referrals.length - 1);
  const chronology = entries(source, 'chronology');
  const addresses = entries(source, 'addresses');
  const first = chronology[0]?.on ?? null;
  const last = chronology.at(-1)?.on ?? null;
  return [
    ...state.tracks.toolkits
      .filter(({ referral }) => referral === current)
      .map(({ document, completedOn }) => ({
        name: document,
        what: `Exploitation toolkit, completed on ${spokenDay(completedOn)}`,
        from: 'toolkit',
      })),
    ...(first === null || last === null
      ? []
      : [
          {
            name: 'Chronology',
            what: `Chronology of the events that led to this referral, ${spokenDay(first)} to ${spokenDay(last)}`,
            from: 'chronology',
          },
        ]),
    ...(addresses.length === 0
      ? []
      : [
          {
            name: 'Addresses',
            what: 'History of addresses and councils where the child lived',
            from: 'list of addresses',
          },
        ]),
  ];
};

const taken = new Set(['jpg', 'jpeg', 'png', 'pdf', 'doc', 'docx']);

/** What the form would not take of the papers: kinds of file, links, more than a hundred. */
export const paperWarnings = (source: Source): readonly string[] => {
  const all = papers(source);
  const named = all.flatMap(({ name }) => {
    if (/^https?:\/\//iu.test(name.trim()))
      return [`“${name}” is a link: download the file and add that, the form takes files only.`];
    const ending = /\.([a-z0-9]{2,5})$/iu.exec(name.trim())?.[1]?.toLowerCase();
    return ending === undefined || taken.has(ending)
      ? []
      : [`“${name}” is of a kind that the form refuses: save it as PDF or Word first.`];
  });
  return [...named, ...(all.length > 100 ? ['The form takes at most 100 files.'] : [])];
};

/** Pages 46 and 47. */
export const paperAnswers: Readonly<Partial<Record<FormField, Derive>>> = {
  'upload-file': (source) => {
    const all = papers(source);
    return all.length === 0
      ? null
      : {
          text: lines(all.map(({ name }) => name)),
          from: all.map(({ from }) => from),
          note: 'Chronology and addresses: “Download the papers” above gives them as one Word file.',
        };
  },
  'what-evidence-you-will-submit': (source) => {
    const all = papers(source);
    return all.length === 0
      ? null
      : { text: lines(all.map(({ what }) => what)), from: all.map(({ from }) => from) };
  },
};
