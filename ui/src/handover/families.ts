// Message ids of handovers that are put together from a word of a vocabulary.

import type { HandoverState } from '../lib/generated/contract';

const STATES: readonly HandoverState[] = ['proposed', 'accepted', 'returned', 'withdrawn', 'disputed'];
/** The parts of the page that are called by their name; one says how many there are. */
const PARTS = ['people', 'risks', 'promises', 'unanswered', 'deadlines', 'conflicts', 'story', 'goals', 'unknown', 'unseen'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'handover-state-': STATES,
  'handover-': PARTS,
};
