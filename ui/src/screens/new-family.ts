// The form of a new family, and what becomes of it.

import { readPartialDay } from '../lib/fields';
import type { CreateFamily, NewPerson } from '../lib/generated/contract';
import { say } from '../lib/words/say';

export interface PersonForm {
  relation: string;
  hangul: string;
  passport: string;
  native: string;
  birth: string;
  sex: string | null;
}

export interface Form {
  title: string;
  caseType: string | null;
  people: PersonForm[];
}

/** What keeps the form from being registered: of a person, or of the whole. */
export interface Trouble {
  person: number | null;
  field: 'birth' | 'name';
}

const HANGUL = /[ㄱ-ㅎㅏ-ㅣ가-힣]/;

export function emptyPerson(relation: PersonForm['relation']): PersonForm {
  return { relation, hangul: '', passport: '', native: '', birth: '', sex: null };
}

/** A form that begins with what was searched in vain, where that can be a name. */
export function emptyForm(query: string): Form {
  const name = /\d/.test(query) ? '' : query.trim();
  const mother = emptyPerson('mother');
  const named = HANGUL.test(name) ? { hangul: name } : { passport: name.toUpperCase() };
  return { title: '', caseType: null, people: [{ ...mother, ...named }] };
}

export function hasWords(form: Form): boolean {
  return form.title.trim() !== '' || form.people.some((person) => nameOf(person) !== '' || person.birth !== '');
}

function nameOf(person: PersonForm): string {
  return person.hangul.trim() || person.passport.trim() || person.native.trim();
}

export function troubles(form: Form, today: string): Trouble[] {
  const days = form.people.flatMap((person, index): Trouble[] => {
    const typed = person.birth.trim();
    const day = typed === '' ? today : readPartialDay(typed, today);
    return day === null || day > today ? [{ person: index, field: 'birth' }] : [];
  });
  const named = form.people.some((person) => nameOf(person) !== '');
  return named ? days : [...days, { person: null, field: 'name' }];
}

/** The command that registers the family. People of whom nothing is known are left out. */
export function toCreate(form: Form, today: string): CreateFamily {
  const people = form.people.filter((person) => nameOf(person) !== '' || person.birth.trim() !== '');
  const first = people.map(nameOf).find((name) => name !== '') ?? '';
  return {
    fields: {
      title: form.title.trim() || say('new-title-of', { name: first }),
      opened_on: today,
      ...(form.caseType ? { case_type: form.caseType } : {}),
    },
    people: people.map((person): NewPerson => {
      const birth = readPartialDay(person.birth, today);
      const names = [
        { sort: 'hangul', text: person.hangul.trim() },
        { sort: 'passport', text: person.passport.trim() },
        { sort: 'native', text: person.native.trim() },
      ];
      return {
        fields: {
          relation: person.relation,
          ...(birth ? { birth_date: birth } : {}),
          ...(person.sex ? { sex: person.sex } : {}),
        },
        names: names.filter((name) => name.text !== ''),
      };
    }),
  };
}

/** A form that was kept as a draft; none where it was of another make. */
export function parse(text: string | undefined): Form | null {
  if (text === undefined) return null;
  try {
    const form = JSON.parse(text) as Form;
    return Array.isArray(form.people) && form.people.length > 0 ? form : null;
  } catch {
    return null;
  }
}
