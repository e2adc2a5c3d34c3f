// Message ids of this screen that are put together from a word of a vocabulary.

import type { WorkGroup } from '../lib/generated/contract';
import { KINDS } from './say-work';

const SAID = KINDS.filter((kind) => !['task', 'promise', 'goal'].includes(kind));
export const GROUPS: readonly WorkGroup[] = ['now', 'week', 'soon'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'work-kind-': KINDS,
  'work-': SAID,
  'work-group-': GROUPS,
  'work-turned-': ['gains', 'loses', 'both', 'learns'],
};
