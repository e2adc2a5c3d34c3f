import { expect, it } from 'vitest';
import type { Work, WorkKind } from '../src/lib/generated/contract';
import { KINDS } from '../src/today/say-work';
import { selectorOf, whereOf } from '../src/today/where';

function work(kind: WorkKind, rest: Partial<Work> = {}): Work {
  const nothing = { due: null, record: null, person: null, personName: null, words: null, putOffUntil: null, turned: null };
  return { item: `${kind}:x`, kind, group: 'now', ...nothing, ...rest };
}

/** The tab and what is looked for there. */
function place(of: Work): [string, string | null] {
  const { tab, mark } = whereOf(of);
  return [tab, mark && selectorOf(mark)];
}

it('leads each item to the very record, field or empty form at which it is done', () => {
  const record = 'r-1';
  expect(place(work('stay', { record }))).toEqual(['overview', '[data-record="r-1"][data-field="until"]']);
  expect(place(work('promise', { record }))).toEqual(['course', '[data-record="r-1"]']);
  expect(place(work('goal', { record }))).toEqual(['course', '[data-record="r-1"]']);
  expect(place(work('contact', { record }))).toEqual(['notes', '[data-record="r-1"]']);
  expect(place(work('aftercare'))).toEqual(['course', '#new-aftercare']);
  expect(place(work('review'))).toEqual(['course', '#new-progress']);
  expect(place(work('untouched'))).toEqual(['notes', '#new-note']);
  expect(place(work('apply_by', { person: 'c' }))).toEqual(['childcare', '[data-child="c"]']);
  expect(place(work('conflict', { record, words: 'stay' }))).toEqual(['disputes', '[data-record="r-1"]']);
});

it('leads to a task and a visit that is one in the pane of tasks, to an agreed visit in its note', () => {
  expect(place(work('task', { item: 'task:1' }))[1]).toContain('data-item');
  expect(place(work('visit', { item: 'task:1' }))[1]).toContain('data-item');
  expect(place(work('visit', { item: 'contact:1', record: 'n' }))).toEqual(['notes', '[data-record="n"]']);
});

it('leads somewhere for every kind', () => {
  for (const kind of KINDS) expect(whereOf(work(kind, { record: 'r', person: 'p' })).mark, kind).not.toBeNull();
});
