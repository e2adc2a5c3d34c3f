// Message ids of these screens that are put together from a word of a vocabulary.

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'dispute-class-': ['safety', 'money', 'stay', 'number'],
};
