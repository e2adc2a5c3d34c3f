import { expect, test } from 'vitest';
import type { Flip } from '../lib/generated/contract';
import { flipInWords } from './flips';
import { wordsFor } from './words';

const words = wordsFor(new Map(), 'child');

test('all changes of a way stand in one line with what they bring', () => {
  const flip: Flip = {
    programme: 'ansan-daycare',
    changes: [{ kind: 'register' }, { kind: 'wait', until: '2026-12-03' }],
    outcome: 'eligible',
    amount: 262_000,
    on: '2026-12-03',
  };
  expect(flipInWords(flip, 'krw_per_month', words)).toMatch(
    /등록.*2026년 12월 3일.* → 안산시 외국인 아동 보육료, 월 262,000원$/,
  );
});

test('a way whose amount is not known says so', () => {
  const flip: Flip = {
    programme: 'ansan-daycare',
    changes: [{ kind: 'enrol', place: 'daycare', areas: ['4127'] }],
    outcome: 'amount_unconfirmed',
    amount: null,
    on: null,
  };
  expect(flipInWords(flip, 'krw_per_month', words)).toMatch(/어린이집.*안산시.*확인 필요$/);
});
