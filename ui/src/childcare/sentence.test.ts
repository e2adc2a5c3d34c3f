import { describe, expect, test } from 'vitest';
import type { Flip, ProgrammeAnswer, Run } from '../lib/generated/contract';
import { look } from '../lib/words/look.svelte';
import { answer, exampleTimeline, run, step } from './fixtures';
import { plainest, sentence } from './sentence';
import { runsOf } from './timeline';
import { wordsFor } from './words';

const NAMES = new Map([
  ['child', '사라'],
  ['mother', '굴노라'],
]);

function said(of: ProgrammeAnswer, runs: Run[] = [], flips: Flip[] = [], on = '2023-05-10'): string {
  const { head, tail } = sentence(of, { on, runs, flips }, wordsFor(NAMES, 'child'));
  return [head, ...tail].join(' ');
}

const paid = answer('ansan-daycare', { outcome: 'eligible', amount: 262_000 });

test('what is paid is said with its amount, its time, and how it goes on', () => {
  expect(said(paid, runsOf(exampleTimeline(true), 'ansan-daycare'))).toBe(
    '받을 수 있습니다. 안산시 외국인 아동 보육료, 월 262,000원. 2023년 3월부터 2023년 12월까지. 2024년 1월부터는 금액을 확인해야 합니다.',
  );
});

test('a period that does not begin or end with a month is said to the day', () => {
  expect(said(paid, [run('2023-03-02', '2023-05-30', 'eligible', 262_000)])).toContain(
    '2023년 3월 2일부터 2023년 5월 30일까지.',
  );
});

test('the next amount is said where it is known, and nothing where it ends', () => {
  const now = run('2023-01-01', '2023-12-31', 'eligible', 100_000);
  expect(said(paid, [now, run('2024-01-01', '2024-12-31', 'eligible', 150_000)])).toMatch(
    /2024년 1월부터는 월 150,000원\.$/,
  );
  expect(said(paid, [now, run('2024-01-01', '2024-12-31', 'not_eligible')])).toMatch(/2023년 12월까지\.$/);
});

test('an amount an hour is not called an amount a month', () => {
  const hourly = answer('ansan-extended-care', { outcome: 'eligible', amount: 1_000 });
  expect(said(hourly)).toBe('받을 수 있습니다. 안산시 외국인 아동 연장보육료, 시간당 1,000원.');
});

test('a missing amount is never said as a number', () => {
  const unconfirmed = said(answer('ansan-daycare', { outcome: 'amount_unconfirmed' }));
  expect(unconfirmed).toContain('금액은 담당 부서에 확인해야 합니다');
  expect(unconfirmed).not.toMatch(/\d/);
});

test('a benefit that the daycare fee uses up is said as no cash, not as refused', () => {
  expect(said(answer('parental-benefit', { outcome: 'eligible', amount: 0 }))).toContain('현금은 없습니다');
});

describe('what is missing is asked for', () => {
  test("by the child's own fact, with the particle that fits", () => {
    expect(said(answer('ansan-daycare', { outcome: 'undetermined', missing: ['child.enrolments'] }))).toBe(
      '아직 말할 수 없습니다. 안산시 외국인 아동 보육료. 다니는 시설을 물어보세요.',
    );
    expect(
      said(answer('ansan-daycare', { outcome: 'undetermined', missing: ['child.guardians'] })),
    ).toContain('보호자를 물어보세요');
  });

  test("by another person's name where it is theirs", () => {
    expect(
      said(answer('gyeonggi-daycare', { outcome: 'undetermined', missing: ['mother.addresses'] })),
    ).toContain('굴노라의 주소를 물어보세요');
  });
});

describe('what is refused', () => {
  const refused = answer('ansan-daycare', {
    failed: ['residence', 'enrolled'],
    steps: [step('residence', { verdict: 'fails' }), step('enrolled', { verdict: 'fails' })],
  });

  test('is said with the plainest reason only', () => {
    expect(plainest(refused.failed)).toBe('residence');
    expect(plainest(['enrolled', 'class_age', 'registered'])).toBe('class_age');
    expect(plainest([])).toBeUndefined();
  });

  test('gives the day from which waiting is enough', () => {
    const wait: Flip = {
      programme: 'ansan-daycare',
      changes: [{ kind: 'wait', until: '2023-07-03' }],
      outcome: 'eligible',
      amount: 262_000,
      on: '2023-07-03',
    };
    expect(said(refused, [], [wait])).toMatch(/2023년 7월 3일부터 월 262,000원을 받을 수 있습니다\.$/);
  });

  test('promises nothing where more than time is needed', () => {
    const both: Flip = {
      programme: 'ansan-daycare',
      changes: [{ kind: 'wait', until: '2023-07-03' }, { kind: 'register' }],
      outcome: 'eligible',
      amount: 262_000,
      on: '2023-07-03',
    };
    expect(said(refused, [], [both])).not.toContain('2023년 7월');
  });
});

test('the same is said in English', () => {
  look.language = 'en';
  expect(said(paid, [run('2023-03-01', '2023-12-31', 'eligible', 262_000)])).toMatch(
    /^Yes, it is paid\. .+, 262,000 won a month\. From March 2023 until December 2023\.$/,
  );
});
