// The words of devices and loans, as the core has them.

import { sayDay, type Day } from '../lib/day';
import type { DeviceSort, LoanPurpose, LoanState } from '../lib/generated/contract';

export const SORTS: DeviceSort[] = ['office', 'laptop'];
export const PURPOSES: LoanPurpose[] = ['visit', 'outreach', 'event', 'other'];
export const LOAN_STATES: LoanState[] = ['out', 'overdue', 'returned', 'forgotten', 'withdrawn', 'lost'];

/** Why something that is carried in a folder was not written or taken over. */
export const CARRY_REASONS = [
  'none',
  'unreachable',
  'mistyped',
  'wrong-code',
  'over',
  'foreign',
  'other-device',
  'other-account',
  'withdrawn',
  'too-new',
  'damaged',
  'drafts',
] as const;

const KOREA = 9 * 60 * 60 * 1000;

/** The last day of a loan, whose end is the midnight after it in Korea. */
export function lastDay(until: string): Day {
  return new Date(Date.parse(until) + KOREA - 1).toISOString().slice(0, 10);
}

/** The same, said. */
export function sayLastDay(until: string): string {
  return sayDay(lastDay(until));
}
