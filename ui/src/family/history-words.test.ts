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

test('what is done about a handover names who is to take the family over', () => {
  const about = (field: string, value: string, old: string[] = []): ChangeView => ({ ...set(field, value, old), kind: 'handover', person: null });
  const proposed = { ...act('e1', about('receiver', '박도윤'), about('decision', 'proposed')), action: 'propose_handover' };
  const returned = { ...act('e2', about('decision', 'returned', ['proposed']), about('reply', '통역사가 없음')), action: 'return_handover' };
  const all = [returned, proposed];
  expect(lineOf(proposed, all, NOBODY)).toBe('인계 제안: 박도윤');
  expect(lineOf(returned, all, NOBODY)).toBe('인수하지 않고 돌려보냄: 박도윤');
});

test('an act of a transfer names the other centre, also where only an act before it did', () => {
  const of = (field: string, value: string): ChangeView => ({
    record: 't1',
    kind: 'transfer',
    person: null,
    field,
    old: [],
    new: value,
  });
  const sent = { ...act('e1', of('name', '시흥시 가족센터'), of('outcome', 'sent')), action: 'send_transfer' };
  const closed = { ...act('e2', of('outcome', 'accepted')), action: 'transfer_out' };
  expect(lineOf(sent, [closed, sent], NOBODY)).toBe('다른 센터로 보냄: 시흥시 가족센터');
  expect(lineOf(closed, [closed, sent], NOBODY)).toBe('이관으로 종결: 시흥시 가족센터');
});
