// What a field of a record holds, how a value of it is said, and how typed text becomes one.

import { meant, type Choice } from './choices';
import { areaOf, AREAS } from './data/areas';
import { COUNTRIES, sayCountry } from './data/countries';
import { sayLanguage, SPOKEN } from './data/languages';
import { readStay, STAYS } from './data/stays';
import { readDay, sayDay, sayDayShort } from './day';
import type { Field, Kind, Value } from './generated/contract';
import {
  BOND_SORTS,
  CASE_TYPES,
  DIRECTIONS,
  ENROLMENT_SORTS,
  NAME_SORTS,
  PROGRAMMES,
  REGISTRATION_SORTS,
  RELATIONS,
  SEXES,
  STRENGTHS,
  TIE_SORTS,
  TRUTHS,
  WAYS,
} from './vocabulary';
import { look } from './words/look.svelte';
import { canSay, say, sayIn } from './words/say';

/** How a field is filled in. */
export type Shape =
  | { sort: 'line' | 'words' | 'number' | 'partial-day' | 'country' | 'stay' | 'area' }
  | { sort: 'day'; short?: true }
  | { sort: 'truth' | 'languages' | 'person' }
  | { sort: 'fixed'; of?: 'account' }
  | { sort: 'word'; prefix: string; words: readonly string[] };

/** A person or an account that can stand in a field, as the window names them. */
export interface Named {
  id: string;
  name: string;
}

/** What reading and saying a value needs besides it. */
export interface Around {
  today: string;
  people: Named[];
  accounts: Named[];
}

const word = (prefix: string, words: readonly string[]): Shape => ({ sort: 'word', prefix, words });

const SORTS: Partial<Record<Kind, Shape>> = {
  name: word('name-sort-', NAME_SORTS),
  registration: word('registration-sort-', REGISTRATION_SORTS),
  enrolment: word('enrolment-sort-', ENROLMENT_SORTS),
  tie: word('tie-sort-', TIE_SORTS),
  bond: word('bond-sort-', BOND_SORTS),
};

const SHAPES: Partial<Record<Field, Shape>> = {
  remark: { sort: 'words' },
  case_type: word('case-', CASE_TYPES),
  opened_on: { sort: 'day' },
  file_number: { sort: 'fixed' },
  worker: { sort: 'fixed', of: 'account' },
  birth_date: { sort: 'partial-day' },
  sex: word('sex-', SEXES),
  relation: word('relation-', RELATIONS),
  disability: { sort: 'truth' },
  refugee_recognised: { sort: 'truth' },
  school_deferred: { sort: 'truth' },
  interpreter_needed: { sort: 'truth' },
  early_nuri_from: { sort: 'day' },
  died_on: { sort: 'day' },
  speaks: { sort: 'languages' },
  reads: { sort: 'languages' },
  person: { sort: 'person' },
  other: { sort: 'person' },
  from: { sort: 'day', short: true },
  until: { sort: 'day', short: true },
  on: { sort: 'day' },
  country: { sort: 'country' },
  number: { sort: 'number' },
  number_pending: { sort: 'truth' },
  status: { sort: 'stay' },
  area: { sort: 'area' },
  extended_care: { sort: 'truth' },
  programme: word('programme-', PROGRAMMES),
  way: word('way-', WAYS),
  index_person: { sort: 'person' },
  strength: word('strength-', STRENGTHS),
  direction: word('direction-', DIRECTIONS),
};

export function shapeOf(kind: Kind, field: Field): Shape {
  if (field === 'sort') return SORTS[kind] ?? { sort: 'line' };
  if (kind === 'note' && field === 'text') return { sort: 'words' };
  return SHAPES[field] ?? { sort: 'line' };
}

/** The things to choose from, where a field is chosen by typing. */
export function choicesOf(shape: Shape, around: Around): Choice[] | null {
  switch (shape.sort) {
    case 'country':
      return COUNTRIES;
    case 'stay':
      return STAYS;
    case 'area':
      return AREAS;
    case 'languages':
      return SPOKEN;
    case 'truth':
      return worded('truth-', TRUTHS);
    case 'word':
      return worded(shape.prefix, shape.words);
    case 'person':
      return around.people.map(({ id, name }) => ({ code: id, ko: name, en: name }));
    default:
      return null;
  }
}

function worded(prefix: string, words: readonly string[]): Choice[] {
  return words.map((code) => ({ code, ko: sayIn('ko', prefix + code), en: sayIn('en', prefix + code) }));
}

/** What typed text comes to: a value, or the message that says why it is none. */
export type Read = { value: Value } | { trouble: string };

/** Reads typed text. Empty text takes the value back. */
export function readValue(shape: Shape, typed: string, around: Around): Read {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { value: null };
  switch (shape.sort) {
    case 'day':
      return valueOr(readDay(text, around.today), 'read-no-day');
    case 'partial-day':
      return valueOr(readPartialDay(text, around.today), 'read-no-day');
    case 'number':
      return /^\d{6}-?\d{7}$/.test(text)
        ? { value: text.replace(/^(\d{6})-?/, '$1-') }
        : { trouble: 'read-no-number' };
    case 'stay':
      return valueOr(readStay(text) ?? meant(STAYS, text)?.code ?? null, 'read-no-stay');
    case 'area':
      return valueOr(/^\d{5}$/.test(text) ? text : (meant(AREAS, text)?.code ?? null), 'read-no-area');
    case 'truth': {
      const choice = meant(choicesOf(shape, around) ?? [], text);
      return choice ? { value: choice.code === 'yes' } : { trouble: 'read-no-choice' };
    }
    case 'languages': {
      const codes = text.split(/[,·、]+/).map((one) => (one.trim() === '' ? '' : meant(SPOKEN, one)?.code));
      if (codes.includes(undefined)) return { trouble: 'read-no-language' };
      return { value: codes.filter((code) => code !== '').join(',') };
    }
    case 'country':
    case 'word':
    case 'person':
      return valueOr(meant(choicesOf(shape, around) ?? [], text)?.code ?? null, 'read-no-choice');
    default:
      return { value: text };
  }
}

function valueOr(value: string | null, trouble: string): Read {
  return value === null ? { trouble } : { value };
}

/** A day of which only the year, or year and month, may be known: `1990`, `1990-05`. */
export function readPartialDay(typed: string, today: string): string | null {
  const parts = /^(\d{4})(?:[-./년\s]+(\d{1,2})월?\.?|년)?$/.exec(typed.trim());
  if (!parts) return readDay(typed, today);
  const month = Number(parts[2] ?? 1);
  if (month < 1 || month > 12) return null;
  return parts[2] ? `${parts[1]}-${String(month).padStart(2, '0')}` : (parts[1] ?? null);
}

/** A value in words. Not asked is said by the caller: there is no value then. */
export function sayValue(shape: Shape, value: Value, around: Around): string {
  if (value === null) return '';
  const text = String(value);
  switch (shape.sort) {
    case 'day':
      return shape.short ? sayDayShort(text) : sayDay(text);
    case 'partial-day':
      return sayDay(text);
    case 'country':
      return sayCountry(text);
    case 'stay': {
      const stay = STAYS.find((choice) => choice.code === text);
      return stay ? stay[look.language] : text;
    }
    case 'area':
      return areaOf(text)?.[look.language] ?? text;
    case 'languages':
      return text
        .split(',')
        .filter((code) => code !== '')
        .map(sayLanguage)
        .join(', ');
    case 'truth':
      return say(value === true ? 'truth-yes' : 'truth-no');
    case 'word':
      return canSay(shape.prefix + text) ? say(shape.prefix + text) : text;
    case 'person':
      return nameOf(text, around.people);
    case 'fixed':
      return shape.of === 'account' ? nameOf(text, around.accounts) : text;
    default:
      return text;
  }
}

function nameOf(id: string, among: Named[]): string {
  return among.find((one) => one.id === id)?.name ?? id;
}

/** The text that stands in the field when editing of a value begins. */
export function typedOf(shape: Shape, value: Value, around: Around): string {
  return shape.sort === 'day' || shape.sort === 'partial-day'
    ? String(value ?? '')
    : sayValue(shape, value, around);
}
