// A long list is drawn from its beginning on, a part a frame: what is looked at first stands at
// once, and all of it stands soon.

export class Progressive {
  #drawn = $state(0);

  /** Made while a component is: `count` says how long the list is. */
  constructor(count: () => number, first: number, step: number) {
    this.#drawn = first;
    $effect(() => {
      if (this.#drawn >= count()) return;
      const frame = requestAnimationFrame(() => (this.#drawn += step));
      return () => cancelAnimationFrame(frame);
    });
  }

  /** How many are drawn by now. */
  get drawn(): number {
    return this.#drawn;
  }
}
