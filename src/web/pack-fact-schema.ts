import { z } from 'zod';
import { formFields } from '../nrm/index.ts';
import { day, line, words } from './fields.ts';

/** As much as a box of the Home Office form takes (section D). */
const boxful = z.string().trim().max(15_000);
const loose = line.nullable();

/** An entry of the referral pack, or the answer to one box of the form (R33 to R38). */
export const packFact = z.object({
  type: z.literal('record-pack-fact'),
  section: z.enum(['addresses', 'names', 'chronology', 'locations', 'people-of-concern', 'form']),
  noneKnown: z.boolean(),
  words: boxful,
  on: day.nullable(),
  source: line,
  field: z.enum(formFields).exactOptional(),
  choices: z.array(line).max(20).exactOptional(),
  notKnownBecause: words.exactOptional(),
  address: z
    .object({
      town: loose,
      council: loose,
      from: loose,
      to: loose,
      current: z.boolean(),
      exploitedThere: z.enum(['yes', 'no', 'not-known']),
    })
    .exactOptional(),
  name: z.object({ of: z.enum(['child', 'family', 'other']), kind: loose }).exactOptional(),
  place: z
    .object({ town: loose, country: z.enum(['uk', 'overseas', 'not-known']), countryName: loose })
    .exactOptional(),
  associate: z.object({ role: loose, alias: loose, lastKnownPlace: loose }).exactOptional(),
});
