// Message ids of these screens that are put together from a word of a vocabulary.

import { PERIODS } from './periods';
import { AGES, AREAS, CASES, idOf, MEASURES, SERVICE_AREAS, SILENCES, SPLITS, STARTS, TABLES, TROUBLES } from './words';

const COUNTED = ['people', 'attendances', 'sessions', 'acts', 'families', 'cases', 'hidden', 'as-of'];
const BY = [...SPLITS.map(idOf), 'month'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'rail-': ['statistics'],
  'statistics-': [...MEASURES, ...COUNTED],
  'statistics-by-': BY,
  'statistics-only-': SPLITS.map(idOf),
  'statistics-means-': [...COUNTED, ...BY.map((one) => `by-${one}`)],
  'statistics-cases-': CASES,
  'statistics-period-': PERIODS,
  'statistics-area-': AREAS,
  'statistics-start-': STARTS,
  'statistics-age-': AGES,
  'statistics-tab-': ['report', 'caseload'],
  'statistics-note-': ['nameless', 'silent', 'undated', 'unreadable'],
  'service_area-': SERVICE_AREAS,
  'caseload-by-': [...TABLES, 'worker', 'week'],
  'caseload-trouble-': TROUBLES,
  'caseload-silence-': SILENCES,
};
