// A form that is sent: whether it was tried, is under way, or was refused and why.

import { untrack } from 'svelte';
import { failureOf } from './failure';
import type { Failure } from './generated/contract';

export class Sending {
  /** Whether somebody has tried, so that fields say what they lack. */
  tried = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** The form is opened anew: nothing was tried or refused yet. */
  begin(): void {
    this.tried = false;
    this.failure = null;
  }

  /** Sends the form where it is ready, once at a time. */
  async send(event: SubmitEvent, ready: boolean, work: () => Promise<void>): Promise<void> {
    event.preventDefault();
    this.tried = true;
    this.failure = null;
    if (ready) await this.run(work);
  }

  /** Does what is asked for without a form, once at a time. */
  async run(work: () => Promise<void>): Promise<void> {
    // An effect that runs something is not begun anew by its own end.
    if (untrack(() => this.busy)) return;
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.busy = false;
    }
  }
}
