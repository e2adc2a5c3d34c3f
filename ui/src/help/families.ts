// Message ids of the help and the tour that are put together from a word.

import { PAGES, TERMS } from './pages';
import { STEPS } from './steps';

const words = [...new Set(Object.values(TERMS).flat())];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'help-': PAGES,
  'help-term-': words,
  'help-means-': words,
  'tour-': STEPS.map(({ name }) => name),
};
