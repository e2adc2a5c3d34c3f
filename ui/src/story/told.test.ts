import { describe, expect, test } from 'vitest';
import type { Kind, RecordView, StoryItem } from '../lib/generated/contract';
import { folded, isOf, toldOf, wordsOf } from './told';

const AROUND = { today: '2024-05-10', people: [{ id: 'p1', name: '응우옌 티 란' }], accounts: [] };

function record(kind: Kind, fields: RecordView['fields']): RecordView {
  return { id: `${kind}-1`, kind, fields, conflicts: {}, by: '김하나', at: '2024-05-10T00:00:00Z' };
}

function item(told: RecordView, more: Partial<StoryItem> = {}): StoryItem {
  return {
    record: told,
    on: '2024-05-10',
    told: true,
    person: null,
    writtenAt: '2024-05-10T00:00:00Z',
    writtenBy: '김하나',
    parts: [],
    stages: [],
    comments: [],
    ...more,
  };
}

describe('what is told of a record', () => {
  test('leaves out what nobody said, and what the place says already', () => {
    const told = toldOf(record('note', { on: '2024-05-10', text: '전화함', way: 'phone' }), AROUND);
    expect(told.map(({ field }) => field)).toEqual(['way', 'text']);
    expect(told.map(({ long }) => long)).toEqual([false, true]);
  });

  test('says words of a vocabulary in the language of the screen', () => {
    const [result] = toldOf(record('screening', { result: 'intensive' }), AROUND);
    expect(result?.text).toBe('집중');
  });
});

describe('a search', () => {
  test('reads goals and remarks with what they belong to, whatever the case', () => {
    const plan = item(record('plan', { text: '취업' }), {
      parts: [record('goal', { text: 'TOPIK 3급' })],
      comments: [record('task', { text: '기준이 있나요' })],
    });
    const words = wordsOf(plan, AROUND);
    expect(words).toContain(folded('topik'));
    expect(words).toContain('기준이 있나요');
  });

  test('finds Hangul that was typed in parts', () => {
    expect(wordsOf(item(record('note', { text: '한글' })), AROUND)).toContain(folded('한글'.normalize('NFD')));
  });
});

describe('a sort', () => {
  test('has what belongs to it', () => {
    const note = item(record('note', { text: '전화' }));
    expect(isOf(note, 'contacts', false)).toBe(true);
    expect(isOf(note, 'forms', false)).toBe(false);
    expect(isOf(item(record('stay', {})), 'people', false)).toBe(true);
    expect(isOf(item(record('plan', {})), 'waiting', true)).toBe(true);
    expect(isOf(note, 'remarked', false)).toBe(false);
  });
});
