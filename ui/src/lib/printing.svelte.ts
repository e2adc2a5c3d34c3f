// Printing, which is noted before it is done.

import { failureOf } from './failure';
import type { Failure } from './generated/contract';
import { call } from './host';
import { route } from './route.svelte';

class Printing {
  /** Why it was not printed. */
  failure = $state.raw<Failure | null>(null);
  #asking = false;

  /** Prints what stands on the screen. */
  async print(): Promise<void> {
    const place = route.place;
    const family = place.screen === 'family' ? place.family : null;
    const screen = place.screen === 'family' ? place.tab : place.screen;
    // A key that two parts of the screen hear prints once.
    if (this.#asking) return;
    this.#asking = true;
    try {
      await call('note_print', { family, screen });
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return;
    } finally {
      this.#asking = false;
    }
    window.print();
  }
}

export const printing = new Printing();
