import { HeadingLevel, Paragraph } from 'docx';
import type { ReferralPack } from './types.ts';
import { heading, run, said, wordFile } from './word-file.ts';

/**
 * The papers that the case itself holds, to be added to the referral: the chronology in the order of its days, and the
 * addresses and councils (R33, R35). Nothing else stands in it: it goes to the Home Office as it is.
 */
export const papersAsWord = (pack: ReferralPack): Promise<Uint8Array> => {
  const list = (section: 'chronology' | 'addresses', title: string) => {
    const { entries = [] } = pack.lists.find((one) => one.section === section) ?? {};
    return entries.length === 0
      ? []
      : [
          heading(title, HeadingLevel.HEADING_1),
          ...entries.map((text) => new Paragraph({ children: [run(text)], spacing: { after: 80 } })),
        ];
  };
  const parts = [
    ...list('chronology', 'Chronology of the events that led to the referral'),
    ...list('addresses', 'Addresses and councils'),
  ];
  return wordFile(
    `Papers, case ${pack.caseId}`,
    pack.caseId,
    parts.length === 0 ? [said('Neither a chronology nor an address is on record.')] : parts,
  );
};
