// From a fact that nobody has asked to the question, its form, and what an answer writes.

import type {
  FamilyView,
  Field,
  Kind,
  List,
  MarkList,
  ProgrammeId,
  Question,
  RecordChange,
  Save,
  Value,
} from '../lib/generated/contract';
import type { Day } from '../lib/day';

/** The facts that a form can answer; each but the extended care is a list of a person. */
export type Asked =
  | 'enrolments'
  | 'addresses'
  | 'nationalities'
  | 'registrations'
  | 'stays'
  | 'guardians'
  | 'enrolments.extended_care';

export interface Ask {
  /** Its path, such as `child.enrolments`. */
  fact: string;
  person: string;
  /** None for a fact that the case file does not hold, such as the household's income of 2018. */
  asked: Asked | null;
  programmes: ProgrammeId[];
  won: number;
}

export type Fields = { [key in Field]?: Value };

/** A call that writes an answer. */
export type Write =
  | { command: 'save'; input: Save }
  | { command: 'mark_list'; input: MarkList };

/** How a list is asked: which entries there are, and what each must say. */
export interface ListForm {
  list: List;
  kind: Kind;
  /** The sorts to choose from; none where an entry has no sort. */
  sorts: string[];
  /** Whether "there is none" is an answer. */
  mayBeNone: boolean;
  fields: Field[];
  required: Field[];
}

export const LIST_FORMS: Record<Exclude<Asked, 'guardians' | 'enrolments.extended_care'>, ListForm> = {
  enrolments: {
    list: 'enrolments',
    kind: 'enrolment',
    sorts: ['daycare', 'kindergarten_public', 'kindergarten_private'],
    mayBeNone: true,
    fields: ['area', 'from', 'extended_care'],
    required: ['sort', 'area', 'from'],
  },
  addresses: {
    list: 'addresses',
    kind: 'address',
    sorts: [],
    mayBeNone: false,
    fields: ['area', 'from'],
    required: ['area', 'from'],
  },
  nationalities: {
    list: 'nationalities',
    kind: 'nationality',
    sorts: [],
    mayBeNone: false,
    fields: ['country', 'from'],
    required: ['country', 'from'],
  },
  registrations: {
    list: 'registrations',
    kind: 'registration',
    sorts: ['alien', 'overseas_korean', 'resident'],
    mayBeNone: true,
    fields: ['from'],
    required: ['sort', 'from'],
  },
  stays: {
    list: 'stays',
    kind: 'stay',
    sorts: [],
    mayBeNone: true,
    fields: ['status', 'from', 'until'],
    required: ['status', 'from'],
  },
};

const ASKED: readonly string[] = [...Object.keys(LIST_FORMS), 'guardians', 'enrolments.extended_care'];

/** The questions of a child, in the order given: the one that settles most first. */
export function asks(questions: Question[]): Ask[] {
  return questions.map(({ fact, programmes, won }) => {
    const { person, field } = split(fact);
    return { fact, person, asked: isAsked(field) ? field : null, programmes, won };
  });
}

/** A fact's path in two: whose, and which (`enrolments.extended_care`). */
export function split(fact: string): { person: string; field: string } {
  const dot = fact.indexOf('.');
  return dot < 0 ? { person: '', field: fact } : { person: fact.slice(0, dot), field: fact.slice(dot + 1) };
}

/** The fields that an entry still lacks. */
export function lacking(form: ListForm, fields: Fields): Field[] {
  return form.required.filter((field) => isBlank(fields[field]));
}

/** What writes an entry of a list. */
export function entry(family: FamilyView, person: string, form: ListForm, fields: Fields): Write {
  const filled = Object.entries(fields).filter(([, value]) => !isBlank(value));
  return save(family, [
    { record: null, kind: form.kind, fields: { ...Object.fromEntries(filled), person } },
  ]);
}

/** What writes that a list was asked and has nothing in it. */
export function none(family: FamilyView, person: string, list: List): Write {
  return { command: 'mark_list', input: { family: family.id, person, list, state: 'none' } };
}

/** What writes who a child's guardians are. */
export function guardians(family: FamilyView, child: string, chosen: string[]): Write {
  if (chosen.length === 0) return none(family, child, 'guardians');
  return save(
    family,
    chosen.map((other) => ({ record: null, kind: 'guardian', fields: { person: child, other } })),
  );
}

/** What writes whether extended care is used, into the enrolment that runs on the day. */
export function extendedCare(family: FamilyView, child: string, on: Day, used: boolean): Write | null {
  const enrolments = family.people.find(({ id }) => id === child)?.lists.enrolments?.records ?? [];
  const running = enrolments.find(({ fields }) => covers(fields, on));
  if (!running) return null;
  return save(family, [{ record: running.id, kind: 'enrolment', fields: { extended_care: used } }]);
}

function save(family: FamilyView, changes: RecordChange[]): Write {
  return { command: 'save', input: { family: family.id, changes, reason: null } };
}

function covers({ from, until }: Fields, on: Day): boolean {
  return typeof from === 'string' && from <= on && (typeof until !== 'string' || on <= until);
}

function isAsked(field: string): field is Asked {
  return ASKED.includes(field);
}

function isBlank(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}
