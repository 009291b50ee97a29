import assert from 'node:assert/strict';
import { formChoices, formFields } from '../../src/nrm/index.ts';
import { formPages } from '../../src/pack/index.ts';

/** The ways of the form for a child, in its order, as its source names them (April 2026). */
const paths = [
  'reference',
  'organisation',
  'fr-location',
  'pv-under-age',
  'local-authority-contacted-about-child',
  'what-is-their-background',
  'potential-victim-exploitative-situation-multiple',
  'when-did-the-exploitation-take-place',
  'when-did-the-exploitation-take-place-multiple',
  'how-did-the-exploitation-start',
  'were-they-taken-somewhere-by-their-exploiter',
  'how-they-were-treated',
  'is-the-potential-victim-still-in-an-exploitative-situation',
  'reasons-preventing-potential-victim-from-leaving',
  'how-why-did-they-leave-the-situation',
  'when-last-contact',
  'details-last-contact',
  'is-this-the-first-chance-to-report',
  'why-report-now',
  'modern-slavery-indicators',
  'where-how-interview-carried-out',
  'professional-insight',
  'evidence-of-dishonesty',
  'are-others-involved',
  'where-exploitation-happened',
  'where-exploitation-happened-uk',
  'where-exploitation-happened-overseas',
  'current-pv-location',
  'who-exploited-pv',
  'exploiters-location',
  'are-exploiters-in-the-uk',
  'exploiters-current-location-details',
  'types-of-exploitation',
  'any-other-pvs',
  'future-exploitation',
  'concerns-future-exploitation',
  'reported-to-police',
  'authorities-cooperation',
  'pv-want-to-submit-nrm',
  'pv-name-referral',
  'pv-dob',
  'pv-gender-referral',
  'does-pv-have-children',
  'pv-nationality-referral',
  'pv-interpreter-requirements',
  'pv-other-help-with-communication',
  'pv-ho-reference',
  'fr-details',
  'fr-alternative-contact',
  'upload-evidence',
  'what-evidence-you-will-submit',
  'confirm',
];

/** Headings of the offline prompt sheet with the first and the last page of each. */
const headings = [
  ['First Responder Details', 1, 3],
  ['Age Confirmation', 4, 5],
  ['Background', 6, 6],
  ['Exploitation Details', 7, 17],
  ['Professional Insight', 18, 22],
  ['Exploitation Location', 23, 26],
  ['Exploiters’ Details', 27, 34],
  ['Consent and Support', 35, 35],
  ['Personal Details', 36, 43],
  ['Decision Making and Contact', 44, 47],
  ['Check and Send', 48, 48],
] as const;

const boxes = formPages.flatMap((page) => page.boxes);

describe('pack: the form as data', () => {
  it('R39: holds the form’s pages in the form’s order for a child, 1 to 48', () => {
    assert.deepEqual(
      formPages.map(({ path }) => path),
      paths,
    );
    const numbers = formPages.map(({ number }) => number);
    assert.deepEqual(
      [...new Set(numbers)],
      Array.from({ length: 48 }, (_, index) => index + 1),
    );
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  });

  it('R39: stands under the headings of the Home Office’s own prompt sheet', () => {
    for (const [group, from, to] of headings)
      for (const page of formPages)
        assert.equal(page.group === group, page.number >= from && page.number <= to, page.path);
  });

  it('R38: has every box once and in order, none but those that can be answered', () => {
    assert.deepEqual(
      boxes.map(({ field }) => field),
      [...formFields],
    );
  });

  it('R38: says of every box what to ask and whom', () => {
    for (const { field, label, ask, whom } of boxes) {
      assert.ok(label.length > 3 && ask.length > 8 && whom.length > 5, field);
    }
  });

  it('R38: forks and conditions look at earlier boxes and at answers that these offer', () => {
    const seen = new Set<string>();
    for (const page of formPages) {
      for (const { field, when } of [...page.boxes, { field: page.path, when: page.when }]) {
        if (when !== null) {
          assert.ok(seen.has(when.field) || page.boxes.some((one) => one.field === when.field), field);
          if (when.field !== 'upload-file')
            for (const value of when.is)
              assert.ok(
                formChoices[when.field]?.some((one) => one.value === value),
                `${field} ${value}`,
              );
        }
      }
      for (const { field } of page.boxes) seen.add(field);
    }
  });

  it('R38: invents no list: what the form lists itself has no answers here', () => {
    for (const { field, kind } of boxes)
      assert.equal(formChoices[field] !== undefined, kind === 'choice' || kind === 'ticks', field);
    assert.equal(boxes.filter(({ kind }) => kind === 'list').length, 27);
  });

  it('R38: knows the two boxes that refuse addresses', () => {
    assert.deepEqual(
      boxes.filter(({ refusesAddresses }) => refusesAddresses).map(({ field }) => field),
      ['details-last-contact', 'authorities-cooperation-details'],
    );
  });
});
