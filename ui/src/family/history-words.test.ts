import { expect, test } from 'vitest';
import type { ChangeView, EntryView } from '../lib/generated/contract';
import { lineOf } from './history-words';

const NOBODY = { today: '2026-11-27', people: [], accounts: [] };

function set(field: string, value: string, old: string[] = []): ChangeView {
  return { record: 'r1', kind: 'enrolment', person: '티무르', field, old, new: value };
}

function act(entry: string, ...changes: ChangeView[]): EntryView {
  return {
    entry,
    at: '2026-03-02T07:31:00Z',
    by: '문가람',
    device: '접수 1',
    action: 'edit',
    reason: null,
    undoes: null,
    undoneBy: null,
    undoable: true,
    changes,
  };
}

test('filling an empty field of a record that stands is a change of it, not a new record', () => {
  const made = act('e1', set('facility', '무지개어린이집'), set('from', '2021-03-02'));
  const ended = act('e2', set('until', '2026-02-28'));
  const all = [ended, made];
  expect(lineOf(made, all, NOBODY)).toBe('티무르 · 기관 이용 추가: 무지개어린이집, 2021. 3. 2.부터'.replaceAll('. ', '.\u00a0'));
  expect(lineOf(ended, all, NOBODY)).toBe('티무르 · 기관 이용 · 퇴소: – → 2026. 2. 28.'.replaceAll('. ', '.\u00a0'));
});
