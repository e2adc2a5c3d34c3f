// The words of the money that is left behind.

import { say } from '../lib/words/say';

/** `2026. 3.`: a month by its first day. */
export function sayMonth(first: string): string {
  const [year = '', month = ''] = first.split('-');
  return say('unclaimed-month-of', { year, month: String(Number(month)) });
}
