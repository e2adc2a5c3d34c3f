// How rows and numbers of the statistics and of the caseload are called.

import { sayCountry } from '../lib/data/countries';
import { sayLanguage } from '../lib/data/languages';
import type { CaseSort, Counts, LoadBy, Split } from '../lib/generated/contract';
import { canSay, say } from '../lib/words/say';

export const SPLITS: readonly Split[] = ['area', 'case_type', 'start', 'nationality', 'sex', 'age_band'];
export const CASES: readonly CaseSort[] = ['carried', 'fresh', 'reopened', 'served', 'closed', 'open'];
export const MEASURES: readonly (keyof Counts)[] = ['families', 'people', 'attendances', 'sessions', 'acts'];
export const AREAS = ['unsaid', 'contact', 'aftercare'] as const;
export const SERVICE_AREAS = [
  'counselling',
  'korean',
  'visiting',
  'translation',
  'language_development',
  'bilingual',
  'parenting',
  'employment',
  'community',
  'support',
  'other',
] as const;
export const STARTS = ['new', 'carried', 'after'] as const;
export const AGES = ['0-6', '7-12', '13-18', '19-29', '30-39', '40-49', '50-64', '65-'] as const;
export const TABLES: readonly LoadBy[] = ['trouble', 'silence', 'stage', 'risk', 'language'];
export const TROUBLES = ['review', 'consent', 'answer', 'nobody'] as const;
export const SILENCES = ['0-30', '31-60', '61-90', '91-180', '181-', 'never'] as const;

/** What a table has, and whether its rows add up to its total. */
export const COLUMNS: Record<Split | 'month', readonly { measure: keyof Counts; adds: boolean }[]> = {
  area: byWhat(),
  month: byWhat(),
  case_type: byFamily(),
  start: byFamily(),
  nationality: byPerson(),
  sex: byPerson(),
  age_band: byPerson(),
};

function byWhat() {
  return MEASURES.map((measure) => ({ measure, adds: measure !== 'families' && measure !== 'people' }));
}
function byFamily() {
  return MEASURES.filter((measure) => measure !== 'sessions').map((measure) => ({ measure, adds: true }));
}
function byPerson() {
  return [
    { measure: 'people' as const, adds: true },
    { measure: 'attendances' as const, adds: true },
  ];
}

/** The word of a split as it stands in the ids of messages. */
export const idOf = (split: Split): string => split.replace('_', '-');

/** What a row is called. */
export function sayRow(split: Split, word: string): string {
  if (word === 'nameless') return say('statistics-nameless');
  switch (split) {
    case 'area':
      return (AREAS as readonly string[]).includes(word) ? say(`statistics-area-${word}`) : say(`service_area-${word}`);
    case 'case_type':
      return word === 'unknown' ? say('statistics-unknown') : say(`case-${word}`);
    case 'start':
      return say(`statistics-start-${word}`);
    case 'nationality':
      if (word === 'dual') return say('statistics-dual');
      return word === 'unknown' ? say('statistics-unknown') : sayCountry(word);
    case 'sex':
      return say(`sex-${word}`);
    case 'age_band':
      return word === 'unknown' ? say('statistics-unknown') : say(`statistics-age-${word}`);
  }
}

/** What a row of the caseload is called. */
export function sayLoad(by: LoadBy, word: string): string {
  if (word === 'unknown') return say('caseload-unknown');
  if (by === 'language') return sayLanguage(word);
  if (by === 'stage') return say(`stage-${word}`);
  if (by === 'risk') return say(`risk-${word}`);
  const id = `caseload-${by}-${word}`;
  return canSay(id) ? say(id) : word;
}

export const grouped = (count: number): string => count.toLocaleString('en-US');
