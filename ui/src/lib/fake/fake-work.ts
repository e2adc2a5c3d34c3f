// What is to be done in a family in memory: its tasks, and when those that were put off come back.
// All else that can be due is reckoned by the core alone.

import { daysBetween } from '../day';
import type { Work, WorkGroup } from '../generated/contract';
import type { FakeRecord } from './fake-log';

const TASK = 'task:';

/** The task behind an item. */
export function recordOf(item: string): string {
  return item.slice(TASK.length);
}

export function fakeWork(records: FakeRecord[], on: string): Work[] {
  const text = (record: FakeRecord, field: 'text' | 'due' | 'item' | 'until' | 'done_on') => {
    const value = record.fields[field];
    return typeof value === 'string' ? value : null;
  };
  const untilOf = (item: string) =>
    records
      .filter((record) => record.kind === 'deferral' && text(record, 'item') === item)
      .map((record) => text(record, 'until'))
      .sort()
      .at(-1) ?? null;
  return records
    .filter((record) => record.kind === 'task' && text(record, 'done_on') === null)
    .map((task) => {
      const item = TASK + task.id;
      const due = text(task, 'due');
      return {
        item,
        kind: 'task' as const,
        due,
        group: groupOf(due, on),
        record: task.id,
        person: null,
        personName: null,
        words: text(task, 'text'),
        putOffUntil: untilOf(item),
        turned: null,
      };
    })
    .filter((work) => work.putOffUntil === null || work.putOffUntil <= on);
}

function groupOf(due: string | null, on: string): WorkGroup {
  if (due === null) return 'soon';
  const left = daysBetween(on, due);
  return left <= 0 ? 'now' : left <= 7 ? 'week' : 'soon';
}
