// Message ids of the frame that are put together from a word of a vocabulary.

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'rail-': ['today', 'review', 'families', 'settings'],
};
