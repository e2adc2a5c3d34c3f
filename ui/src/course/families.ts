// Message ids of the course that are put together from a word of a vocabulary.

import type { Decision, Stage } from '../lib/generated/contract';

const DECISIONS: readonly Decision[] = ['asked', 'approved', 'sent_back'];

/** The stages for which a centre can ask an approval. */
export const DECIDED: readonly Stage[] = ['screening', 'assessment', 'plan', 'closure'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'approval-': DECISIONS,
  'approval-by-': DECISIONS,
};
