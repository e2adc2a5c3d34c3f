// Message ids of these screens that are put together from a word of a vocabulary.

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'origin-': ['file', 'loan', 'shelf', 'transfer'],
  'kept-why-': ['edited_since', 'referred', 'destroyed', 'written'],
  'incoming-error-': ['another-family', 'damaged', 'papers', 'unknown-author', 'unreadable'],
};
