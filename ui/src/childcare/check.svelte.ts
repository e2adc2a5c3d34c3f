// The check on the screen: the answers of a day and the timelines beside them.

import { SvelteMap } from 'svelte/reactivity';
import type { Day } from '../lib/day';
import { failureOf } from '../lib/failure';
import type { ChildcareView, ChildTimeline, Failure } from '../lib/generated/contract';
import { call } from '../lib/host';

export class Check {
  view = $state.raw<ChildcareView | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly timelines = new SvelteMap<string, ChildTimeline>();
  #turn = 0;

  /**
   * Asks for a family and a day. What stood there stays until the new answer is whole; an answer
   * that a later question has overtaken is dropped.
   */
  async ask(family: string, on: Day): Promise<void> {
    const turn = ++this.#turn;
    try {
      const view = await call('childcare', { family, on });
      const timelines = await Promise.all(
        view.children.map(({ id }) => call('childcare_timeline', { family, child: id })),
      );
      if (turn !== this.#turn) return;
      this.timelines.clear();
      for (const timeline of timelines) this.timelines.set(timeline.id, timeline);
      this.view = view;
      this.failure = null;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (turn === this.#turn) this.failure = failure;
    }
  }
}
