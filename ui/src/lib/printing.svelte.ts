// Printing, which is noted before it is done.

import { failureOf } from './failure';
import type { Failure } from './generated/contract';
import { tick } from 'svelte';
import { answered, call } from './host';
import { route } from './route.svelte';

class Printing {
  /** Why it was not printed. */
  failure = $state.raw<Failure | null>(null);
  #asking = false;

  /** Asks for whom something is meant, where that matters; what is to be done then is given to it. */
  asks: ((go: () => void) => boolean) | null = null;

  /** Prints what stands on the screen, once it is said for whom where something is secret. */
  async print(): Promise<void> {
    if (!this.asks?.(() => void this.#print())) await this.#print();
  }

  /** Does what hands something out, once it is said for whom. */
  handOut(go: () => void): void {
    if (!this.asks?.(go)) go();
  }

  /** Waits until what the screen asked for has come, and stands on it. */
  async settled(): Promise<void> {
    await tick();
    await answered();
    await tick();
  }

  async #print(): Promise<void> {
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
