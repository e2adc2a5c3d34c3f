// Message ids of these screens that are put together from a word of a vocabulary.

import { PARTS } from './parts';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'reader-': ['all', 'team', 'own', 'name', 'handover', 'give', 'parts', 'take', 'hand', 'seal', 'unseal'],
  'reader-do-': ['give', 'parts', 'take', 'hand', 'seal', 'unseal'],
  'part-': PARTS,
};
