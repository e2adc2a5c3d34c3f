// What a form says of a person as far as it is typed, to ask who looks alike.

import { readPartialDay } from '../lib/fields';
import type { AskLookAlikes, Field, Kind } from '../lib/generated/contract';
import type { PersonForm } from '../screens/new-family';

/** Fewer letters than this are half of all names. */
const LEAST = 2;

const NOTHING: AskLookAlikes = { family: null, person: null, names: [], birthDate: null, phone: null, number: null };

/** Of a person of a new family; none while too little is typed. */
export function askedOfNew(person: PersonForm, today: string): AskLookAlikes | null {
  const typed = [person.hangul, person.passport, person.native].map((name) => name.trim());
  const names = typed.filter((name) => [...name].length >= LEAST);
  if (names.length === 0) return null;
  const birthDate = person.birth.trim() === '' ? null : readPartialDay(person.birth, today);
  return { ...NOTHING, names, birthDate };
}

/** Of a value that is typed into the record of somebody; none where it tells nobody from others. */
export function askedOfValue(
  at: { family: string; person: string },
  kind: Kind,
  field: Field,
  typed: string,
  today: string,
): AskLookAlikes | null {
  const text = typed.trim();
  const asked = { ...NOTHING, ...at };
  if (kind === 'name' && field === 'text') return [...text].length < LEAST ? null : { ...asked, names: [text] };
  if (kind === 'person' && field === 'birth_date') {
    const birthDate = text === '' ? null : readPartialDay(text, today);
    return birthDate === null ? null : { ...asked, birthDate };
  }
  const digits = text.replaceAll(/\D/g, '');
  if (kind === 'person' && field === 'phone') return digits.length < 7 ? null : { ...asked, phone: text };
  if (kind === 'registration' && field === 'number') return digits.length === 13 ? { ...asked, number: digits } : null;
  return null;
}
