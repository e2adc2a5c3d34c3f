// Reckoning with days beyond what every screen needs: months, school years, the length of a life.

import { addDays, daysBetween, type Day } from '../lib/day';

const EPOCH = '1970-01-01';

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day);
}

export function isFirstOfMonth(day: Day): boolean {
  return day.endsWith('-01');
}

export function isLastOfMonth(day: Day): boolean {
  return isFirstOfMonth(addDays(day, 1));
}

/** The first day of the month after that of `day`. */
export function firstOfNextMonth(day: Day): Day {
  const [year, month] = split(day);
  return month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
}

/** The next 1 March after `day`: the first day of the next school year. */
export function nextSchoolYear(day: Day): Day {
  const [year, month] = split(day);
  return firstOf(month < 3 ? year : year + 1, 3);
}

export function yearOf(day: Day): number {
  return split(day)[0];
}

/** The first day of the school year that begins in a calendar year. */
export function schoolYearOf(year: number): Day {
  return firstOf(year, 3);
}

function split(day: Day): [year: number, month: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

function firstOf(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
