import { expect, test } from 'vitest';
import { daysOf } from './periods';

test('a period ends on the last day of its last month', () => {
  expect(daysOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  expect(daysOf('quarter', '2026-11-28')).toEqual({ from: '2026-10-01', until: '2026-12-31' });
  expect(daysOf('half', '2026-06-30')).toEqual({ from: '2026-01-01', until: '2026-06-30' });
  expect(daysOf('year', '2026-11-28')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
});

test('the month before January lies in the year before', () => {
  expect(daysOf('last-month', '2026-01-05')).toEqual({ from: '2025-12-01', until: '2025-12-31' });
  expect(daysOf('last-year', '2026-01-05')).toEqual({ from: '2025-01-01', until: '2025-12-31' });
});
