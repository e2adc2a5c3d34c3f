// The passphrase once more, where the host asks for it before it goes on. Several calls that wait
// for it wait for the same answer.

import type { Failure } from './generated/contract';

class Confirming {
  /** Why it is asked; none while nobody waits. */
  asked = $state.raw<Failure | null>(null);
  #waiting: ((done: boolean) => void)[] = [];

  /** Asks, and gives whether it was typed. */
  ask(failure: Failure): Promise<boolean> {
    this.asked = failure;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** It was typed, or whoever was asked left it. */
  end(done: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.asked = null;
    for (const resolve of waiting) resolve(done);
  }
}

export const confirming = new Confirming();
