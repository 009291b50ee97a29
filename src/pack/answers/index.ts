import { type FormField, packAnswer } from '../../nrm/index.ts';
import type { FormBox } from '../form/shape.ts';
import { paperAnswers } from './papers.ts';
import { peopleAnswers } from './people.ts';
import { placeAnswers } from './places.ts';
import { reportAnswers } from './report.ts';
import type { Derive, Given, Source } from './source.ts';
import { storyAnswers } from './story.ts';

const derived: Readonly<Partial<Record<FormField, Derive>>> = {
  ...reportAnswers,
  ...storyAnswers,
  ...placeAnswers,
  ...peopleAnswers,
  ...paperAnswers,
};

/** Which boxes the case's own records can fill. */
export const filledFromCase = (field: FormField): boolean => Object.hasOwn(derived, field);

/** What a person wrote for this very box, which always wins over what the records give. */
const recorded = ({ state }: Source, { field, kind }: FormBox): Given | null => {
  const fact = packAnswer(state, field);
  if (fact === null) return null;
  const from = [`${fact.by.name}: ${fact.source}`];
  if (fact.notKnownBecause !== undefined) return { notKnown: fact.notKnownBecause.trim(), from };
  if (kind === 'choice' || kind === 'ticks') return { choices: fact.choices ?? [], from };
  return kind === 'list' ? { lookFor: fact.words.trim(), from } : { text: fact.words.trim(), from };
};

/** What the case says for one box; null = nothing. */
export const answerOf = (source: Source, box: FormBox): Given | null =>
  recorded(source, box) ?? derived[box.field]?.(source) ?? null;
