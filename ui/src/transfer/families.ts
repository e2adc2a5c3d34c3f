// Message ids of transfers that are put together from a word of a vocabulary.

import { ANSWERED, CARD_STATES, HEARD, OUT, REFUSALS, STAGES, STAYS } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'card-state-': CARD_STATES,
  'out-': OUT,
  'stays-': STAYS,
  // What an act on a family comes to.
  'transfer-': ['call-back-what', 'reopen-what'],
  'transfer-answered-': ANSWERED,
  'transfer-heard-': HEARD,
  'transfer-refused-': REFUSALS,
  'transfer-stage-': STAGES,
};
