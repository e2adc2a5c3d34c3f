// Message ids of devices and loans that are put together from a word of a vocabulary.

import { CARRY_REASONS, LOAN_STATES, PURPOSES, SORTS } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'carry-': CARRY_REASONS,
  'device-sort-': SORTS,
  'device-what-': SORTS,
  'loan-purpose-': PURPOSES,
  'rail-': ['loans'],
  'loan-state-': LOAN_STATES,
};
