import type { CaseCommandType, CommandOf } from '../commands.ts';
import type { CommandForm } from './form.ts';
import { afterSendingForms } from './forms/after-sending.ts';
import { answeringForms } from './forms/answering.ts';
import { childForms } from './forms/child.ts';
import { endingForms } from './forms/ending.ts';
import { referringForms } from './forms/referring.ts';

/**
 * Everything a person can ask of a case by a form; a letter is filed by the watcher and the tray alone, and a draft is
 * noted by the page on which somebody takes it.
 */
export type FormedCommand = Exclude<CaseCommandType, 'file-letter' | 'record-draft'>;

/**
 * What a person is asked for each command, as data, and how it becomes that command. To add one: its form in the file
 * of its topic; the type says whether one is missing, and a test holds them against the schemas of the door.
 */
export const forms = {
  ...answeringForms,
  ...referringForms,
  ...childForms,
  ...afterSendingForms,
  ...endingForms,
} satisfies { readonly [T in FormedCommand]: CommandForm<CommandOf<T>> };

export const isFormedCommand = (type: string): type is FormedCommand => Object.hasOwn(forms, type);
