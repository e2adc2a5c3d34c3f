// Leads the eye and the hand to one thing of the family, as soon as it is drawn.

import type { Mark } from '../lib/route.svelte';
import { selectorOf } from '../today/where';

/** What can have the focus within a thing; a thing that can itself has it. */
const HANDLE = 'button, summary, input, textarea, [tabindex]';
/** How long a tab may take to be drawn, in milliseconds; its answers come from the file. */
const PATIENCE = 5_000;

/** Looks until the thing stands there, shows it and puts the focus in it. Gives how to stop. */
export function leadTo(page: HTMLElement, mark: Mark, onfound: () => void): () => void {
  const until = performance.now() + PATIENCE;
  let frame = requestAnimationFrame(look);

  function look() {
    const found = find(page, mark);
    if (found) {
      show(found);
      onfound();
    } else if (performance.now() < until) {
      frame = requestAnimationFrame(look);
    }
  }

  return () => cancelAnimationFrame(frame);
}

/** The thing, or the record that it stands in once that is unfolded. */
function find(page: HTMLElement, mark: Mark): HTMLElement | null {
  const found = page.querySelector<HTMLElement>(selectorOf(mark));
  if (found || !('record' in mark)) return found;
  const record = page.querySelector<HTMLElement>(selectorOf({ record: mark.record }));
  if (record instanceof HTMLDetailsElement && !record.open) {
    record.open = true;
    return null;
  }
  // A field that is not shown by itself: the record is as near as it gets.
  return record;
}

function show(found: HTMLElement) {
  if (found instanceof HTMLDetailsElement) found.open = true;
  found.scrollIntoView({ block: 'center' });
  const handle = found.matches(HANDLE) ? found : found.querySelector<HTMLElement>(HANDLE);
  handle?.focus({ preventScroll: true });
  // However the focus came, it is to be seen.
  found.classList.add('led');
  handle?.addEventListener('blur', () => found.classList.remove('led'), { once: true });
}
