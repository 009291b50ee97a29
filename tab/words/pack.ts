import type { PackBox } from '../work/pack-answer.ts';

export type BoxWords = {
  readonly text: string;
  readonly tone: 'ready' | 'missing' | 'quiet';
};

/** How a box stands, in two words at most. */
export const sayState = (box: PackBox): BoxWords => {
  if (box.warnings.length > 0 && box.counts && !box.ready) return { text: 'too long', tone: 'missing' };
  switch (box.state) {
    case 'answered':
      return { text: 'ready', tone: 'ready' };
    case 'choose':
      return { text: 'choose there', tone: 'ready' };
    case 'not-known':
      return { text: 'not known', tone: 'ready' };
    case 'missing':
      return box.counts ? { text: 'missing', tone: 'missing' } : { text: 'may stay empty', tone: 'quiet' };
    case 'does-not-apply':
      return { text: 'not asked', tone: 'quiet' };
  }
};

/** "Tick", "Look for": what to do in the form with what is chosen here. */
export const sayChoose = ({ kind }: PackBox): string => {
  if (kind === 'list') return 'Choose in the form; look for';
  return kind === 'date' ? 'Type (day, month, year)' : 'Tick';
};

/** Is the box worth a place on the page? Further towns and countries show only where there are some. */
export const isShown = ({ state, kind, counts }: PackBox): boolean =>
  state !== 'does-not-apply' && !(state === 'missing' && kind === 'list' && !counts);
