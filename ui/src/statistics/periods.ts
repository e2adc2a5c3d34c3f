// Periods as reports are asked for.

import { addDays, dayOf, type Day } from '../lib/day';

/** In the order in which they are offered. */
export const PERIODS = ['month', 'last-month', 'quarter', 'half', 'year', 'last-year'] as const;
export type Period = (typeof PERIODS)[number];

/** The first and the last day of a period, seen from a day. */
export function daysOf(period: Period, today: Day): { from: Day; until: Day } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const months = (ofYear: number, first: number, count: number) => {
    const from = dayOf(ofYear, first, 1) ?? today;
    const next = first + count > 12 ? dayOf(ofYear + 1, first + count - 12, 1) : dayOf(ofYear, first + count, 1);
    return { from, until: addDays(next ?? today, -1) };
  };
  switch (period) {
    case 'month':
      return months(year, month, 1);
    case 'last-month':
      return month === 1 ? months(year - 1, 12, 1) : months(year, month - 1, 1);
    case 'quarter':
      return months(year, month - ((month - 1) % 3), 3);
    case 'half':
      return months(year, month > 6 ? 7 : 1, 6);
    case 'year':
      return months(year, 1, 12);
    case 'last-year':
      return months(year - 1, 1, 12);
  }
}
