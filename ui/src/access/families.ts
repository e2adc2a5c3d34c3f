// Message ids of these screens that are put together from a word of a vocabulary.

import { COLUMNS, DEEDS, FAULTS, PATTERNS } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'deed-': [...DEEDS, 'unread'],
  'fault-': FAULTS,
  'pattern-': PATTERNS,
  'access-column-': COLUMNS,
  'rail-': ['access'],
  'not-logged-': ['disk-full', 'too-new'],
};
