import { say } from './words/say';

/** `1,234,000원`. */
export function sayWon(amount: number): string {
  return say('won', { amount: amount.toLocaleString('en-US') });
}
