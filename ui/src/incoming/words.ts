// Where a copy came from, in words.

import type { OriginSort } from '../lib/generated/contract';
import { say } from '../lib/words/say';

/** `노트북 상담실 2`; only the way where it has no name of its own, or one that says it. */
export function sayOrigin({ sort, origin }: { sort: OriginSort; origin: string }): string {
  if (origin.startsWith(say(`origin-${sort}`))) return origin;
  return [say(`origin-${sort}`), origin].filter((word) => word !== '').join(' ');
}
