// Message ids of these screens that are put together from a word of a vocabulary.

import { COLUMNS, TROUBLES } from './import-words';
import { SECTIONS } from './sections';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'settings-part-': SECTIONS,
  'import-column-': COLUMNS,
  'import-trouble-': TROUBLES,
  // Said in the report alone, which the core writes.
  'import-report-': ['row', 'result', 'column', 'value', 'why', 'taken', 'planned', 'left'],
};
