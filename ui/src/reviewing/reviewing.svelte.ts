// The queue of cases that somebody reads one after another.

import type { AskReviewQueue, ReviewLine } from '../lib/generated/contract';
import { call } from '../lib/host';
import { route } from '../lib/route.svelte';

/** At most so many stand in the list; the rest follows when these are read. */
const LIMIT = 200;

class Reviewing {
  /** The cases in their order, as they were when the queue was made. */
  lines = $state.raw<ReviewLine[]>([]);
  total = $state(0);
  waiting = $state(0);
  asked = $state.raw<AskReviewQueue>({ worker: null, all: false, limit: LIMIT });

  async load(change: Partial<AskReviewQueue> = {}): Promise<void> {
    this.asked = { ...this.asked, ...change };
    const queue = await call('review_queue', this.asked);
    [this.lines, this.total, this.waiting] = [queue.lines, queue.total, queue.waiting];
  }

  /** Where a family stands in the queue, counted from 0; -1 where it does not. */
  at(family: string): number {
    return this.lines.findIndex((line) => line.family === family);
  }

  /** Opens a case of the queue to be read. */
  open(line: ReviewLine): void {
    route.review(line.family);
  }

  /** Goes so many cases on from a family; back to the list where the queue ends. */
  step(family: string, by: number): void {
    const next = this.lines[this.at(family) + by];
    if (next) this.open(next);
    else route.reviews();
  }
}

export const reviewing = new Reviewing();
