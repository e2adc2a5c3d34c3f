// What a field of a record holds, how a value of it is said, and how typed text becomes one.

import { meant, type Choice } from './choices';
import { areaOf, AREAS } from './data/areas';
import { COUNTRIES, sayCountry } from './data/countries';
import { sayLanguage, SPOKEN } from './data/languages';
import { readStay, STAYS } from './data/stays';
import { readDay, sayDay, sayDayShort } from './day';
import { SHAPES, type Field, type Kind, type Value } from './generated/contract';
import { prefixOf, PROGRAMMES, TRUTHS } from './vocabulary';
import { look } from './words/look.svelte';
import { sayWon } from './won';
import { canSay, say, sayIn } from './words/say';

/** How a field is filled in. */
export type Shape =
  | { sort: 'line' | 'words' | 'number' | 'paper-number' | 'partial-day' | 'country' | 'stay' | 'area' }
  | { sort: 'day'; short?: true }
  | { sort: 'truth' | 'language' | 'languages' | 'person' | 'people' | 'won' }
  | { sort: 'fixed'; of?: 'account' }
  | { sort: 'whole'; least: number; most: number }
  | { sort: 'record'; kind: Kind }
  | { sort: 'fact' }
  | { sort: 'word'; prefix: string; words: readonly string[] };

/** A person, an account or a record that can stand in a field, as the window names it. */
export interface Named {
  id: string;
  name: string;
}

/** What reading and saying a value needs besides it. */
export interface Around {
  today: string;
  people: Named[];
  accounts: Named[];
  /** Other records that can stand in a field, such as the plan of a goal. */
  records?: Partial<Record<Kind, Named[]>>;
  /** What a paper can evidence. */
  facts?: Named[];
}

/** How a field of a record is filled in, by the core's one table of shapes. */
export function shapeOf(kind: Kind, field: Field): Shape {
  const shape = SHAPES[kind]?.[field];
  if (!shape) return { sort: 'line' };
  switch (shape.sort) {
    case 'day':
      return field === 'from' || field === 'until' ? { sort: 'day', short: true } : { sort: 'day' };
    case 'partial_day':
      return { sort: 'partial-day' };
    case 'stay_status':
      return { sort: 'stay' };
    case 'identity_number':
      return { sort: 'number' };
    case 'paper_number':
      return { sort: 'paper-number' };
    case 'one_of':
      return { sort: 'word', prefix: prefixOf(kind, field), words: shape.of };
    case 'whole':
      return { sort: 'whole', ...shape.of };
    case 'reference':
      return shape.of === 'person' ? { sort: 'person' } : { sort: 'record', kind: shape.of };
    case 'references':
      return { sort: 'fact' };
    case 'programme':
      return { sort: 'word', prefix: 'programme-', words: PROGRAMMES };
    case 'internal':
      return field === 'worker' ? { sort: 'fixed', of: 'account' } : { sort: 'fixed' };
    case 'lists':
      return { sort: 'line' };
    default:
      return { sort: shape.sort };
  }
}

/** Whether a field holds a number that is shown masked. */
export function isMasked(shape: Shape): boolean {
  return shape.sort === 'number' || shape.sort === 'paper-number';
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
    case 'language':
    case 'languages':
      return SPOKEN;
    case 'truth':
      return worded('truth-', TRUTHS);
    case 'word':
      return worded(shape.prefix, shape.words);
    case 'person':
      return around.people.map(named);
    case 'fact':
      return (around.facts ?? []).map(named);
    case 'record':
      return (around.records?.[shape.kind] ?? []).map(named);
    default:
      return null;
  }
}

function named({ id, name }: Named): Choice {
  return { code: id, ko: name, en: name };
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
    case 'paper-number': {
      const letters = text.replace(/\s+/g, '').toUpperCase();
      return /^[A-Z0-9-]{5,20}$/.test(letters) ? { value: letters } : { trouble: 'read-no-paper-number' };
    }
    case 'stay':
      return valueOr(readStay(text) ?? meant(STAYS, text)?.code ?? null, 'read-no-stay');
    case 'area':
      return valueOr(/^\d{5}$/.test(text) ? text : (meant(AREAS, text)?.code ?? null), 'read-no-area');
    case 'truth': {
      const choice = meant(choicesOf(shape, around) ?? [], text);
      return choice ? { value: choice.code === 'yes' } : { trouble: 'read-no-choice' };
    }
    case 'people': {
      const ids = text.split(',');
      const all = ids.every((id) => around.people.some((person) => person.id === id));
      return all ? { value: text } : { trouble: 'read-no-choice' };
    }
    case 'languages': {
      const codes = text.split(/[,·、]+/).map((one) => (one.trim() === '' ? '' : meant(SPOKEN, one)?.code));
      if (codes.includes(undefined)) return { trouble: 'read-no-language' };
      return { value: codes.filter((code) => code !== '').join(',') };
    }
    case 'whole':
      return readWhole(text, shape.least, shape.most);
    case 'won':
      return readWhole(text.replace(/원$/, ''), 0, Number.MAX_SAFE_INTEGER);
    case 'language':
      return valueOr(meant(SPOKEN, text)?.code ?? null, 'read-no-language');
    case 'country':
    case 'word':
    case 'person':
    case 'fact':
    case 'record':
      return valueOr(meant(choicesOf(shape, around) ?? [], text)?.code ?? null, 'read-no-choice');
    default:
      return { value: text };
  }
}

function valueOr(value: string | null, trouble: string): Read {
  return value === null ? { trouble } : { value };
}

function readWhole(text: string, least: number, most: number): Read {
  const number = /^\d{1,3}(,?\d{3})*$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : NaN;
  return number >= least && number <= most ? { value: number } : { trouble: 'read-no-number-between' };
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
    case 'language':
      return sayLanguage(text);
    case 'won':
      return sayWon(Number(text));
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
    case 'people':
      return text
        .split(',')
        .map((id) => nameOf(id, around.people))
        .join(', ');
    case 'fact':
      return nameOf(text, around.facts ?? []);
    case 'record':
      return nameOf(text, around.records?.[shape.kind] ?? []);
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
  return ['day', 'partial-day', 'whole', 'won', 'people'].includes(shape.sort)
    ? String(value ?? '')
    : sayValue(shape, value, around);
}
