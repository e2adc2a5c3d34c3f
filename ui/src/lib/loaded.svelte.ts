// What a screen shows of the host's answer: the last one, and why the next one did not come.

import { failureOf } from './failure';
import type { Failure } from './generated/contract';

export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  #asked = 0;

  /** Waits for an answer. One that comes after a later question was asked is dropped; what stood there stays until then. */
  async load(answer: Promise<T>): Promise<void> {
    const mine = ++this.#asked;
    try {
      const value = await answer;
      if (mine === this.#asked) [this.value, this.failure] = [value, null];
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }

  /** What an act has answered with is newer than what was asked before it. */
  take(value: T): void {
    this.#asked += 1;
    [this.value, this.failure] = [value, null];
  }
}
