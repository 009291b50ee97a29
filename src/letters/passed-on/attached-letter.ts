import type { Letter } from '../content.ts';
import { type Mail, sentDay } from '../mail.ts';
import type { LetterSettings } from '../reading.ts';
import { asksOffice } from '../sender/to-the-office.ts';
import { findReferences } from '../whose/reference.ts';
import { normalise } from '../words/normalise.ts';
import { decides, forwarded, type PassedOn, type ReadContext } from './letter-inside.ts';

/** Papers of the council or a court that bear a reference too; "12 Court Road" is an address. */
const ours =
  /\b(?:minutes|draft|agenda|statement|chronology|toolkit|assessment|court(?! (?:road|street|lane|avenue|drive|close|house|place|gardens))|submission|position|note of|template|example|specimen|sample|training|not sent)\b/i;
const oursByName =
  /\b(?:minutes|draft|agenda|chronology|toolkit|template|example|specimen|sample|training|submission|not sent)\b/i;

/** The head of somebody else's report. */
const theirs =
  /\b(?:guardian\w*|(?:monthly|weekly|progress|visit|incident|medical|school|police)\b.{0,30}\breport)\b/i;

/** What a colleague says of a file without letterhead. */
const fromTheOffice = /\bfrom (?:the )?(?:home office|NRM|(?:single )?competent authority|SCA|IECA)\b/i;

/** A colleague sends the letter itself as a file: it has the office's letterhead or signature and says something as its author. */
export function attachedLetter(mail: Mail, settings: LetterSettings, context: ReadContext): PassedOn | null {
  const sent = sentDay(mail) ?? context.receivedOn;
  for (const document of mail.documents) {
    const text = normalise(document.text ?? '');
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const ends = [...lines.slice(0, 8), ...lines.slice(-5)];
    const headed = ends.some(
      (line) =>
        (line.length < 70 || /^(?:we are|I am|this is)\b/i.test(line)) &&
        /home office|competent authority|national referral mechanism|decision maker|casework|^nrm [a-z]/i.test(
          line,
        ),
    );
    const greeted = lines.slice(0, 5).findIndex((line) => /^dear\b/i.test(line));
    const above = lines.slice(0, greeted <= 0 ? 5 : greeted).join('\n');
    const other = ours.test(above) || theirs.test(lines[0] ?? '') || oursByName.test(document.name);
    const referred = findReferences(text, settings.referencePatterns).length > 0;
    const addressed = /^dear\b|^decision\b|\bnrm ref|\bour ref|\breference\b/im.test(text);
    const headedWeakly =
      !headed && (isWeakHead(lines) || (referred && (isMinute(lines) || fromTheOffice.test(mail.plain))));
    const plain = !headed && !headedWeakly && referred && isPlainLetter(lines);
    if (!(headed || ((headedWeakly || plain) && !other))) continue;
    if (!(addressed || referred) || asksOffice(text)) continue;
    const letter: Letter = {
      subject: normalise(mail.subject),
      sentOn: sent,
      texts: [{ source: document.name, text }],
      older: [],
      automatic: false,
    };
    // A paper of others may speak of a decision; what bears the office's head and surely gives one is never passed over.
    const given =
      plain || other ? surelyDecides(letter, context) : decides(letter, context) || (headed && referred);
    const place = `the attached file ${document.name}${plain ? ', which does not say who wrote it' : ''}`;
    if (given) return { letter, standing: forwarded('', place) };
  }
  return null;
}

/**
 * The office under one of its shorter names, alone at the head of the paper ("SCA Children's Cohort"). Others have
 * such names too, so the paper must also decide or ask something, and name no police or council above it.
 */
function isWeakHead(lines: readonly string[]): boolean {
  const head = lines.slice(0, 3);
  const found = head.findIndex(
    (line) =>
      line.length < 60 &&
      !/[.?!:]$/.test(line) &&
      /^(?:the )?(?:S\.?C\.?A\.?|I\.?E\.?C\.?A\.?|MSD)(?![a-z])|\bmodern slavery (?:directorate|division|casework|decisions?|referrals?|operations|section|branch)\b/i.test(
        line,
      ),
  );
  // Below stands whom it is addressed to.
  return found >= 0 && !third.test(head.slice(0, found + 1).join('\n'));
}

/** Who signs letters about a child and decides nothing. */
const colleague =
  /\b(?:social work(?:er)?|practitioner|children(?:['’]s)? (?:and famil|services|social care)|family support|safeguarding|guardian|advocate|team manager|head ?teacher|youth)/i;
const third = /\b(?:police|council|constabulary|solicitors?|llp|law|chambers|nhs|school|charity)\b/i;

/** A minute of a decision without a letterhead: its title says what it is, its reference stands below, nobody else's name. */
function isMinute(lines: readonly string[]): boolean {
  const [title = ''] = lines;
  return (
    title.length < 60 &&
    /\bminute\b|\b(?:consideration|decision|determination)\b.*\b(?:decision|grounds|NRM)\b|\b(?:reasonable|conclusive) grounds\b/i.test(
      title,
    ) &&
    lines.slice(1, 8).some((line) => /\bNRM\b|\bNRM[ #:/-]*\d/i.test(line)) &&
    !third.test([...lines.slice(0, 4), ...lines.slice(-3)].join('\n'))
  );
}

/**
 * A letter with no more than a greeting and a name: nothing says whose it is, so it must surely give a decision, under a
 * reference. The one person who confirms what is passed on sees who wrote it; passed over, it would be lost.
 */
function isPlainLetter(lines: readonly string[]): boolean {
  const greeting = lines.slice(0, 8).findIndex((line) => /^dear\b.{1,60}$/i.test(line));
  const [head = ''] = lines;
  const foot = lines
    .slice(-4)
    .filter((line) => line.length < 60)
    .join('\n');
  return greeting >= 0 && !third.test(head) && !third.test(foot) && !colleague.test(foot);
}

function surelyDecides(letter: Letter, { judge }: ReadContext): boolean {
  const said = judge(letter);
  return said.outcome !== null && said.tentative !== true;
}
