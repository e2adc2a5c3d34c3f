// Message ids that are put together from a word of a vocabulary. Everything else is looked up by
// an id that stands in the source as it is.

import { FAILURE_CODES } from '../failure';
import { KEYS } from '../key-list';
import { VOCABULARIES } from '../vocabulary';
import { LANGUAGES, THEMES } from './look.svelte';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'failure-': FAILURE_CODES,
  'key-': KEYS.map((key) => key.name),
  'language-': LANGUAGES,
  'theme-': THEMES,
  'work-': ['rebuild', 'rekey', 'backup-making', 'backup-checking', 'backup-restoring', 'backup-beside', 'shelf', 'other'],
  ...VOCABULARIES,
};
