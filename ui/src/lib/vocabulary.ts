// The words of the frozen vocabularies, as far as a person chooses among them. Each has a message
// `<vocabulary>-<word>`.

import { SHAPES, type Field, type Kind, type ProgrammeId } from './generated/contract';
import { OWN_LABELS } from './labels';
import { STAGES } from './forms';
import { LISTS, SOURCES } from './lists';
import { TABS } from './route.svelte';

/** Words of a field that are called otherwise than by the field's name. */
const OWN_PREFIXES: Partial<Record<Field, string>> = { case_type: 'case-', next_way: 'way-' };
/** Fields whose words differ from kind to kind. */
const BY_KIND: readonly Field[] = ['sort', 'reason'];

/** What stands before the words of a field in the ids of their messages. */
export function prefixOf(kind: Kind, field: Field): string {
  return OWN_PREFIXES[field] ?? (BY_KIND.includes(field) ? `${kind}-${field}-` : `${field}-`);
}

/** The words that can stand in a field. */
function wordsOf(kind: Kind, field: Field): readonly string[] {
  const shape = SHAPES[kind]?.[field];
  return shape?.sort === 'one_of' ? shape.of : [];
}

export const RELATIONS = wordsOf('person', 'relation');
export const SEXES = wordsOf('person', 'sex');
export const CASE_TYPES = wordsOf('family', 'case_type');
export const TASK_SORTS = wordsOf('task', 'sort');
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

/** Fields that every record has. */
const OF_ALL: readonly string[] = ['remark', ...SOURCES];
const SHAPED = Object.entries(SHAPES) as [Kind, (typeof SHAPES)[Kind] & object][];

/** Fields that a person fills in somewhere, and those that only the history shows. */
const FIELDS: readonly string[] = [
  ...new Set(SHAPED.flatMap(([, fields]) => Object.keys(fields))),
  'facts',
  'answer',
  'rulebook_version',
  'rulebook_digest',
  'rulings',
  'removed',
  'item',
  'screen',
  'subject',
  'digest',
  'family',
  'counterpart',
  'decision',
  'kept_sealed',
  'scope',
  'team',
  'on_duty',
];

/** Kinds of record in a family's file. */
const KINDS: readonly Kind[] = [
  ...SHAPED.filter(([, fields]) => Object.keys(fields).some((field) => !OF_ALL.includes(field))).map(([kind]) => kind),
  'check',
  'correction',
  'disclosure',
  'typed',
  'deferral',
  'sameness',
];

/** Every word to choose from in a field of some kind, by prefix. */
const CHOSEN: Record<string, readonly string[]> = Object.fromEntries(
  SHAPED.flatMap(([kind, fields]) =>
    (Object.keys(fields) as Field[]).map((field) => [prefixOf(kind, field), wordsOf(kind, field)] as const),
  ).filter(([, words]) => words.length > 0),
);

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

/** What is done as a family goes to another centre, or comes from one. */
export const TRANSFERS = [
  'propose_transfer',
  'send_transfer',
  'call_back_transfer',
  'transfer_out',
  'hear_transfer',
  'transfer_in',
  'keep_report',
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
  'correct_check',
  'disclose',
  'import',
  'finish',
  'put_off',
  'attach',
  'take_out',
  'type_in',
  'reveal',
  'merge',
  'keep_apart',
  'approve',
  'send_back',
  'ask_approval',
  'read_case',
  'destroy',
  'hand_over',
  'seal_family',
  'withdraw',
  'keep_secret',
  'lift_secrecy',
  'take_in',
  'settle',
  'propose_handover',
  'accept_handover',
  'return_handover',
  'withdraw_handover',
  ...TRANSFERS,
  ...LIFE_EVENTS,
];

/** What the core says of a value that does not fit. */
const REFUSALS = [
  'not-a-day',
  'unknown-word',
  'too-long',
  'not-a-number',
  'out-of-range',
  'not-thirteen-digits',
  'no-day-of-birth',
  'other-century',
  'other-sex',
  'ends-before-it-begins',
  'missing',
  'needs-guardian',
  'needs-unique-id-consent',
  'needs-sensitive-consent',
  'not-covered',
  'not-closed',
  'in-the-future',
  'already-so',
  'table-empty',
  'table-too-large',
  'table-unreadable',
  'not-ahead',
  'no-letters',
  'too-large',
  'not-a-paper',
  'unreadable',
  'too-many-pixels',
  'locked',
  'too-much',
  'destroyed',
  'needs-key',
  'needs-two',
];

/** The roles of an account. */
export const ROLES = ['director', 'supervisor', 'caseworker', 'interpreter', 'reader', 'administrator'] as const;

/** Message prefix → words. */
export const VOCABULARIES: Record<string, readonly string[]> = {
  ...CHOSEN,
  'truth-': TRUTHS,
  'programme-': PROGRAMMES,
  'role-': ROLES,
  'field-': [...FIELDS, ...OWN_LABELS],
  'act-': ACTIONS,
  'kind-': KINDS,
  'stage-': STAGES,
  'list-': [...LISTS, 'ties'],
  'tab-': TABS,
  'trouble-': ['too_new', 'damaged', 'put_back', 'gone'],
  'refusal-': REFUSALS,
  'secret-role-': ['interpreter', 'other'],
  'undo-blocked-': ['touched', 'erased', 'referred', 'first', 'disclosed'],
};
