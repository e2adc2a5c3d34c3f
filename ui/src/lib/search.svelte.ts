// The search of the house: what is typed, and the answer that fits it.

import { failureOf } from './failure';
import type { Failure, FamilyCard, Found, Hit } from './generated/contract';
import { call } from './host';

/**
 * More than a screen shows; who is not among them is found by typing more. Twice as many rows took
 * the window longer than a frame can wait for.
 */
const LIMIT = 25;

class Search {
  query = $state('');
  found = $state.raw<Found | null>(null);
  recent = $state.raw<FamilyCard[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What is shown is the answer to this. */
  answered = $state('');
  /** Which hit Enter opens. */
  at = $state(0);
  #asked = 0;

  get hits(): Hit[] {
    return this.found?.hits ?? [];
  }

  /** Asks for what is typed. An answer that comes after a later question is dropped. */
  async ask(query: string): Promise<void> {
    this.query = query;
    const mine = ++this.#asked;
    if (query.trim() === '') {
      this.found = null;
      this.failure = null;
      this.answered = '';
      return;
    }
    try {
      const found = await call('find', { query, limit: LIMIT });
      if (mine !== this.#asked) return;
      this.found = found;
      this.failure = null;
      this.answered = query;
      this.at = 0;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }

  async loadRecent(): Promise<void> {
    try {
      this.recent = (await call('recent_families', {})).families;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Moves along the hits. */
  move(step: number): void {
    const last = this.hits.length - 1;
    this.at = Math.max(0, Math.min(last, this.at + step));
  }

  clear(): void {
    void this.ask('');
  }

  /** Forgets everything: what was searched in one session is nobody's business in the next. */
  forget(): void {
    this.clear();
    this.recent = null;
  }
}

export const search = new Search();
