// Message ids of this panel that are put together from a word of a vocabulary.

import { LIFE_EVENTS } from '../../lib/vocabulary';

const COUPLES = ['birth', 'marriage', 'separation', 'divorce'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'life-hint-': LIFE_EVENTS,
  'life-person-': ['one', ...COUPLES],
  'life-other-': COUPLES,
  'work-change-': ['appears', 'vanishes', 'moves'],
};
