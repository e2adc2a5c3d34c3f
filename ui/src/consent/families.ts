// Message ids of consents that are put together from a word.

import type { Basis } from '../lib/generated/contract';

export const BASES: readonly Basis[] = ['task', 'consent', 'reason', 'nothing'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'kept-basis-': BASES,
  'consent-ask-': ['unique_id', 'sensitive'],
};
