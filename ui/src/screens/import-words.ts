// The words of the import that stand in ids of messages.

import type { ImportColumn, ImportTrouble } from '../lib/generated/contract';

/** What a column can hold, in the order of the choice. */
export const COLUMNS: readonly ImportColumn[] = [
  'ignored',
  'family',
  'hangul',
  'passport',
  'native',
  'birth_date',
  'sex',
  'relation',
  'country',
  'number',
  'status',
  'stay_until',
  'address',
  'phone',
  'note',
];

export const TROUBLES: readonly ImportTrouble[] = [
  'no_name',
  'not_a_day',
  'ambiguous_day',
  'in_the_future',
  'unknown_word',
  'not_a_number',
  'too_long',
  'disagrees',
  'twice_in_table',
  'in_the_centre',
];
