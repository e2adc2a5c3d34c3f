// The words of the frozen vocabularies, as far as a person chooses among them. Each has a message
// `<vocabulary>-<word>`.

import type { Field, Kind, ProgrammeId } from './generated/contract';
import { OWN_LABELS } from './labels';
import { LISTS } from './lists';
import { TABS } from './route.svelte';

export const RELATIONS = [
  'mother',
  'father',
  'child',
  'spouse',
  'grandmother',
  'grandfather',
  'sibling',
  'relative',
  'guardian',
  'other',
] as const;
export const SEXES = ['female', 'male', 'unknown'] as const;
export const CASE_TYPES = [
  'multicultural',
  'foreign_resident',
  'refugee',
  'north_korean_refugee',
  'other',
] as const;
export const NAME_SORTS = ['passport', 'hangul', 'legal', 'native', 'former', 'nickname'] as const;
export const REGISTRATION_SORTS = ['alien', 'overseas_korean', 'resident'] as const;
export const ENROLMENT_SORTS = ['daycare', 'kindergarten_public', 'kindergarten_private'] as const;
export const TIE_SORTS = [
  'spouse',
  'de_facto',
  'divorced',
  'separated',
  'birth_parent',
  'step_parent',
  'adoptive_parent',
  'foster_parent',
  'sibling',
  'co_resident',
  'employer',
  'sponsor',
  'twin',
  'close',
  'distant',
  'conflict',
  'violence',
  'cut_off',
] as const;
/** Sorts of tie of a household to something outside it. */
export const BOND_SORTS = [
  'school',
  'daycare',
  'work',
  'faith',
  'clinic',
  'relatives',
  'relatives_abroad',
  'friends',
  'neighbours',
  'agency',
  'other',
] as const;
export const STRENGTHS = ['strong', 'ordinary', 'weak', 'strained', 'broken'] as const;
export const DIRECTIONS = ['to_household', 'from_household', 'both'] as const;
export const WAYS = ['visit_here', 'home_visit', 'phone', 'messenger', 'other'] as const;
export const TRUTHS = ['yes', 'no'] as const;
export const PROGRAMMES: ProgrammeId[] = [
  'ansan-daycare',
  'ansan-extended-care',
  'foreign-kindergarten',
  'gyeonggi-daycare',
  'gyeonggi-undocumented',
  'national-daycare',
  'national-kindergarten',
  'free-education-extra',
  'parental-benefit',
  'home-care-allowance',
  'child-allowance',
];

const FIELDS: Field[] = [
  'title',
  'file_number',
  'case_type',
  'opened_on',
  'worker',
  'remark',
  'birth_date',
  'sex',
  'relation',
  'disability',
  'refugee_recognised',
  'school_deferred',
  'early_nuri_from',
  'speaks',
  'reads',
  'interpreter_needed',
  'phone',
  'asked_none',
  'person',
  'other',
  'sort',
  'text',
  'from',
  'until',
  'country',
  'number',
  'number_pending',
  'status',
  'area',
  'detail',
  'facility',
  'extended_care',
  'programme',
  'on',
  'way',
  'source',
  'facts',
  'answer',
  'rulebook_version',
  'rulebook_digest',
  'removed',
  'died_on',
  'index_person',
  'name',
  'strength',
  'direction',
];

const KINDS: Kind[] = [
  'family',
  'person',
  'name',
  'nationality',
  'registration',
  'stay',
  'address',
  'enrolment',
  'absence',
  'application',
  'guardian',
  'tie',
  'note',
  'check',
  'bond',
];

/** What happens in a life and changes many records at once. */
export const LIFE_EVENTS = [
  'birth',
  'marriage',
  'separation',
  'divorce',
  'departure',
  'death',
  'naturalisation',
  'arrival',
  'move',
  'school_entry',
] as const;

/** What is done to a family's file. */
const ACTIONS = [
  'create_family',
  'edit',
  'mark_list',
  'remove',
  'undo',
  'redo',
  'erase',
  'save_check',
  ...LIFE_EVENTS,
];

/** What the core says of a value that does not fit. */
const REFUSALS = [
  'not-a-day',
  'unknown-word',
  'too-long',
  'not-thirteen-digits',
  'ends-before-it-begins',
  'missing',
];

/** Message prefix → words. */
export const VOCABULARIES: Record<string, readonly string[]> = {
  'relation-': RELATIONS,
  'sex-': SEXES,
  'case-': CASE_TYPES,
  'name-sort-': NAME_SORTS,
  'registration-sort-': REGISTRATION_SORTS,
  'enrolment-sort-': ENROLMENT_SORTS,
  'tie-sort-': TIE_SORTS,
  'bond-sort-': BOND_SORTS,
  'strength-': STRENGTHS,
  'direction-': DIRECTIONS,
  'way-': WAYS,
  'truth-': TRUTHS,
  'programme-': PROGRAMMES,
  'role-': ['director', 'supervisor', 'caseworker', 'other'],
  'field-': [...FIELDS, ...OWN_LABELS],
  'act-': ACTIONS,
  'kind-': KINDS,
  'list-': [...LISTS, 'ties'],
  'tab-': TABS,
  'trouble-': ['too_new', 'damaged', 'put_back'],
  'refusal-': REFUSALS,
  'undo-blocked-': ['touched', 'erased', 'referred', 'first'],
};
