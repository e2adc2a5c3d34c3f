// Message ids of people who look alike that are put together from a word.

import type { Reason, SamenessDecision, Strength } from '../lib/generated/contract';

const REASONS: Reason[] = [
  'same_number',
  'same_birth',
  'near_birth',
  'same_name',
  'same_sound',
  'swapped_name',
  'near_name',
  'part_of_name',
  'same_phone',
  'same_nationality',
  'other_birth',
];
const STRENGTHS: Strength[] = ['possible', 'likely', 'certain'];
const DECISIONS: SamenessDecision[] = ['same', 'different'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'alike-reason-': REASONS,
  'alike-strength-': STRENGTHS,
  'sameness-': DECISIONS,
  'removed-': ['merged', 'undone'],
};
