// What of a record is told in the story, in words.

import { sayValue, shapeOf, type Around } from '../lib/fields';
import { FORM_FIELDS, NOTE_FIELDS, isForm } from '../lib/forms';
import type { Field, Kind, RecordView, StoryItem } from '../lib/generated/contract';
import { labelOf } from '../lib/labels';
import { COLUMNS, LISTS, kindOf } from '../lib/lists';
import { say } from '../lib/words/say';

/** What stands in records that are neither a form nor of a person's list. */
const OTHERS: Partial<Record<Kind, readonly Field[]>> = {
  note: NOTE_FIELDS,
  person: ['birth_date', 'sex', 'relation', 'disability', 'speaks', 'interpreter_needed', 'died_on', 'remark'],
  tie: [...COLUMNS.ties],
  document: ['sort', 'name', 'person', 'remark'],
  task: ['text', 'sort', 'person', 'due', 'done_on'],
  check: ['on', 'rulebook_version'],
  handover: ['worker', 'receiver', 'reason', 'text', 'reply'],
  transfer: ['name', 'on', 'reason', 'answered_on', 'reply'],
};

/** Said by where the record stands, or told apart. */
const APART: readonly Field[] = ['on', 'plan', 'goal', 'note', 'person'];

export function fieldsOf(kind: Kind): readonly Field[] {
  const list = LISTS.find((one) => kindOf(one) === kind);
  if (list) return COLUMNS[list];
  return isForm(kind) ? FORM_FIELDS[kind] : (OTHERS[kind] ?? []);
}

/** A field in words. Long ones are words that somebody wrote, and stand by themselves. */
export interface Told {
  field: Field;
  label: string;
  text: string;
  long: boolean;
}

export function toldOf(record: RecordView, around: Around): Told[] {
  return fieldsOf(record.kind).flatMap((field) => {
    const value = record.fields[field] ?? null;
    if (value === null || APART.includes(field)) return [];
    const shape = shapeOf(record.kind, field);
    const text = sayValue(shape, value, around);
    return text === '' ? [] : [{ field, label: labelOf(record.kind, field), text, long: shape.sort === 'words' || text.length > 60 }];
  });
}

/** All the words of an item, as a search reads them. */
export function wordsOf(item: StoryItem, around: Around): string {
  const records = [item.record, ...item.parts, ...item.comments];
  const told = records.flatMap((record) => [say(`kind-${record.kind}`), ...toldOf(record, around).flatMap(({ label, text }) => [label, text])]);
  return folded([item.person ?? '', item.writtenBy, ...told].join('\n'));
}

/** As it is compared: without case, in one form of its letters. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase();

export type Sort = 'all' | 'forms' | 'contacts' | 'people' | 'answers' | 'papers' | 'remarked' | 'waiting';
export const SORTS: readonly Sort[] = ['all', 'forms', 'contacts', 'people', 'answers', 'papers', 'remarked', 'waiting'];

/** Whether an item is of a sort; `waits` says whether its approval waits. */
export function isOf(item: StoryItem, sort: Sort, waits: boolean): boolean {
  const { kind } = item.record;
  switch (sort) {
    case 'all':
      return true;
    case 'contacts':
      return kind === 'note' || kind === 'aftercare' || kind === 'meeting';
    case 'people':
      return kind === 'person' || kind === 'tie' || LISTS.some((list) => kindOf(list) === kind);
    case 'answers':
      return kind === 'check' || kind === 'application';
    case 'papers':
      return kind === 'document';
    case 'forms':
      return isForm(kind);
    case 'remarked':
      return item.comments.length > 0;
    case 'waiting':
      return waits;
  }
}
