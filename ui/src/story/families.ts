// Message ids of the story that are put together from a word of a vocabulary.

import type { DifferenceSort } from '../lib/generated/contract';
import { SORTS } from './told';

const DIFFERENCES: readonly DifferenceSort[] = ['added', 'changed', 'taken_out'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'story-sort-': SORTS,
  'difference-': DIFFERENCES,
};
