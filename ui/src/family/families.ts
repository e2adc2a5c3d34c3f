// Message ids of these screens that are put together from a word of a vocabulary.

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'reader-': ['all', 'team', 'own', 'name', 'give', 'take', 'hand', 'seal', 'unseal'],
  'reader-do-': ['give', 'take', 'hand', 'seal', 'unseal'],
};
