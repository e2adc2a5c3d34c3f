// What is known of a family, as lines to lay beside each other.

import { sayDayShort, unbroken } from '../lib/day';
import { sayValue, shapeOf, type Around } from '../lib/fields';
import type { Field, FamilyView, PersonView, RecordView } from '../lib/generated/contract';
import { COLUMNS, LISTS, kindOf } from '../lib/lists';
import { labelOf } from '../lib/labels';
import { say } from '../lib/words/say';

export interface Known {
  id: string;
  name: string;
  lines: string[];
}

const OF_FAMILY: Field[] = ['title', 'case_type', 'opened_on'];
const OF_PERSON: Field[] = ['relation', 'birth_date', 'sex', 'phone', 'speaks', 'reads', 'remark'];
const PERIOD: Field[] = ['from', 'until'];

/** The family itself, then each person, with a line a fact. */
export function linesOf(family: FamilyView, around: Around): Known[] {
  if (family.people.length === 0 && family.title === '') return [];
  const own = { id: family.id, name: say('kind-family'), lines: facts(family.record, OF_FAMILY, around) };
  const people = family.people.map((person) => ({
    id: person.id,
    name: person.shown.main,
    lines: [...new Set([...facts(person.record, OF_PERSON, around), ...lists(person, around)])],
  }));
  return [own, ...people];
}

function facts(record: RecordView, fields: Field[], around: Around): string[] {
  return fields.flatMap((field) => {
    const value = record.fields[field] ?? null;
    if (value === null) return [];
    return [`${labelOf(record.kind, field)}: ${sayValue(shapeOf(record.kind, field), value, around)}`];
  });
}

function lists(person: PersonView, around: Around): string[] {
  return LISTS.flatMap((list) => {
    const view = person.lists[list];
    if (view?.state === 'none') return [`${say(`list-${list}`)}: ${say('state-none')}`];
    return (view?.records ?? []).map((record) => `${say(`kind-${record.kind}`)}: ${entryLine(record, around)}`);
  });
}

/** An entry of a list on one line: `F-6-1, 2024. 3. 2. –`. */
export function entryLine(record: RecordView, around: Around): string {
  const columns = LISTS.filter((list) => kindOf(list) === record.kind).flatMap((list) => COLUMNS[list]);
  const words = columns
    .filter((field) => !PERIOD.includes(field))
    .flatMap((field) => {
      const value = record.fields[field] ?? null;
      return value === null ? [] : [sayValue(shapeOf(record.kind, field), value, around)];
    });
  return [...words, period(record)].filter((word) => word !== '').join(', ');
}

function period({ fields: { from, until } }: RecordView): string {
  if (typeof from !== 'string' && typeof until !== 'string') return '';
  const day = (value: unknown) => (typeof value === 'string' ? sayDayShort(value) : '');
  return unbroken(`${day(from)} – ${day(until)}`);
}
