import { expect, test } from 'vitest';
import { firstOfNextMonth, isLastOfMonth, nextSchoolYear } from './days';

test('the first of the next month crosses the year', () => {
  expect(firstOfNextMonth('2023-05-10')).toBe('2023-06-01');
  expect(firstOfNextMonth('2023-12-31')).toBe('2024-01-01');
});

test('the next school year is never the one that begins today', () => {
  expect(nextSchoolYear('2023-02-28')).toBe('2023-03-01');
  expect(nextSchoolYear('2023-03-01')).toBe('2024-03-01');
});

test('the last of February depends on the year', () => {
  expect(isLastOfMonth('2024-02-28')).toBe(false);
  expect(isLastOfMonth('2024-02-29')).toBe(true);
  expect(isLastOfMonth('2023-02-28')).toBe(true);
});
