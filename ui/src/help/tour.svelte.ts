// Where somebody is in the tour, and who has seen it; kept on this computer.

import { failureOf } from '../lib/failure';
import { call } from '../lib/host';
import { STEPS } from './steps';

const KEY = 'hamkke.tour';

class Tour {
  /** The stop, counted from 0; none while nobody is on it. */
  at = $state<number | null>(null);
  #seen = $state.raw(kept());
  #family: string | null = null;

  hasSeen(account: string): boolean {
    return this.#seen.includes(account);
  }

  /** Begins at the first stop, with a family that was touched last to show. */
  async begin(account: string): Promise<void> {
    this.leaveOut(account);
    try {
      this.#family = (await call('recent_families', {})).families[0]?.id ?? null;
    } catch (thrown) {
      // The stops at a family are skipped; the tour goes on.
      failureOf(thrown);
    }
    this.step(0);
  }

  step(to: number): void {
    const step = STEPS[to];
    if (!step) return this.end();
    this.at = to;
    step.go(this.#family);
  }

  end(): void {
    this.at = null;
  }

  /** It is not offered to them again. */
  leaveOut(account: string): void {
    this.#seen = [...new Set([...this.#seen, account])];
    localStorage.setItem(KEY, JSON.stringify(this.#seen));
  }
}

function kept(): string[] {
  try {
    const seen: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(seen) ? seen.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export const tour = new Tour();
