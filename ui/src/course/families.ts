// Message ids of the course that are put together from a word of a vocabulary.

import type { Decision, Kind } from '../lib/generated/contract';

const DECISIONS: readonly Decision[] = ['asked', 'approved', 'sent_back'];

/** What a centre can ask an approval of. */
export const DECIDED: readonly Kind[] = ['screening', 'assessment', 'plan', 'closure', 'secrecy'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'approval-': DECISIONS,
  'approval-by-': DECISIONS,
};
