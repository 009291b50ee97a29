import { exploitationPages } from './exploitation.ts';
import { exploiterPages } from './exploiters.ts';
import { consentPages, insightPages } from './insight.ts';
import { personalPages } from './personal.ts';
import { placePages } from './places.ts';
import { reportPages } from './report.ts';
import type { FormPage } from './shape.ts';

/** The Home Office form, page by page, in its order for a child (section D). */
export const formPages: readonly FormPage[] = [
  ...reportPages,
  ...exploitationPages,
  ...insightPages,
  ...placePages,
  ...exploiterPages,
  ...consentPages,
  ...personalPages,
];
