import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, readDay, sayDay, sayDaysLeft } from '../src/lib/day';

const TODAY = '2024-03-10';

describe('a day', () => {
  it.each([
    ['20240305', '2024-03-05'],
    ['240305', '2024-03-05'],
    ['900517', '1990-05-17'],
    ['340101', '2034-01-01'],
    ['350101', '1935-01-01'],
    ['3/5', '2024-03-05'],
    ['3.5', '2024-03-05'],
    ['3월 5일', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024. 3. 5.', '2024-03-05'],
    ['2024. 3. 5. (화)', '2024-03-05'],
    ['2024년 3월 5일', '2024-03-05'],
    ['24/3/5', '2024-03-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['오늘', TODAY],
    ['today', TODAY],
    ['어제', '2024-03-09'],
    ['내일', '2024-03-11'],
    [' 20240229 ', '2024-02-29'],
  ])('typed as %s is read', (typed, day) => {
    expect(readDay(typed, TODAY)).toBe(day);
  });

  it.each(['', '2', '2024', '20230229', '20241301', '2024-02-30', '3/32', '0/5', 'abc', '2024-03-05-06', '5 Foo 2024', '18991231'])(
    'typed as “%s” is refused',
    (typed) => {
      expect(readDay(typed, TODAY)).toBeNull();
    },
  );

  it('is read back from every way in which it can be written', () => {
    for (let day = '2019-12-25', left = 800; left > 0; left -= 1, day = addDays(day, 1)) {
      const [year, month, date] = day.split('-') as [string, string, string];
      const written = [
        day,
        year + month + date,
        year.slice(2) + month + date,
        `${year}. ${Number(month)}. ${Number(date)}.`,
        sayDay(day, 'ko'),
        sayDay(day, 'en'),
      ];
      for (const text of written) expect(readDay(text, TODAY), text).toBe(day);
    }
  });

  it('is made only of numbers that the calendar knows', () => {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const made = dayOf(2023, month, day);
        const real = new Date(2023, month - 1, day);
        const knows = real.getMonth() === month - 1 && real.getDate() === day && real.getFullYear() === 2023;
        expect(made !== null, `${month}/${day}`).toBe(knows);
      }
    }
  });

  it('is said as Korean and English offices write it', () => {
    expect(sayDay('2025-03-02', 'ko')).toBe('2025. 3. 2. (일)');
    expect(sayDay('2025-03-02', 'en')).toBe('2 Mar 2025');
    expect(sayDay('1990', 'ko')).toBe('1990');
  });

  it('is counted down to', () => {
    expect(sayDaysLeft('2024-03-22', TODAY)).toBe('D-12');
    expect(sayDaysLeft(TODAY, TODAY)).toBe('D-day');
    expect(sayDaysLeft('2024-03-07', TODAY)).toBe('D+3');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
