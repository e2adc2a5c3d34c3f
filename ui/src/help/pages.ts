// What is told of each screen: what it is for, and what its words mean by law.

import type { Place, Tab } from '../lib/route.svelte';

/** A screen, or a tab of a family. */
export type Page = Exclude<Place['screen'], 'family'> | Tab;

/** The words that are explained, screen by screen, the first ones asked for most. */
export const TERMS = {
  today: ['apply_by', 'stay_ends', 'day_91', 'class_change', 'fourteen'],
  find: [],
  'new-family': ['case_type', 'names', 'number'],
  import: ['number'],
  duplicates: [],
  compare: [],
  review: ['approval'],
  statistics: ['distinct', 'attendance', 'small_numbers'],
  unclaimed: ['apply_by', 'missing'],
  rulebook: ['provisional', 'missing', 'day_91', 'two_people'],
  access: ['access_log', 'access_review'],
  destruction: ['retention', 'destruction'],
  loans: ['removable'],
  settings: ['roles', 'idle_lock', 'passphrase'],
  overview: ['case_type', 'number', 'kept_for', 'passport', 'stay', 'address', 'enrolment', 'absence', 'early_nuri', 'deferred', 'refugee', 'not_asked'],
  childcare: ['class_age', 'residence', 'lawful_stay', 'provisional', 'missing', 'apply_by', 'one_scheme'],
  notes: ['interpreter', 'promise'],
  course: ['consents', 'child_consent', 'health', 'report_duty', 'approval', 'exception', 'aftercare'],
  papers: ['seen', 'number'],
  copying: ['copied'],
  genogram: [],
  handover: [],
  disputes: [],
  story: ['approval'],
  history: ['as_of'],
} as const satisfies Record<Page, readonly string[]>;

export const PAGES = Object.keys(TERMS) as Page[];

/** Where somebody is, as help is told of it. */
export function pageOf(place: Place): Page {
  return place.screen === 'family' ? place.tab : place.screen;
}
