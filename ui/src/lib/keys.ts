// Keys, written with the IME in mind: while a syllable is being composed, no key is ours.

/** Whether a key belongs to the IME (229 is what older engines send while composing). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Inputs that take no letters. */
const TICKED = ['checkbox', 'radio', 'file'];

/** Whether the person is typing somewhere, so that plain letters are text. */
export function isTyping(event: Event): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  if (at instanceof HTMLInputElement && TICKED.includes(at.type)) return false;
  return at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
}

/** A key with Ctrl, whatever layout is on: Hangul layouts send `ㅏ` for `k`. */
export function isCtrl(event: KeyboardEvent, letter: string): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  return event.code === `Key${letter.toUpperCase()}` || event.key.toLowerCase() === letter;
}

/** A plain letter, whatever layout is on. */
export function isLetter(event: KeyboardEvent, letter: string): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.code === `Key${letter.toUpperCase()}` || event.key.toLowerCase() === letter;
}

/** Moves the focus along the elements that match, with J/K and the arrows. Gives whether it did. */
export function moveFocus(event: KeyboardEvent, within: HTMLElement, selector: string): boolean {
  const next = event.key === 'ArrowDown' || isLetter(event, 'j');
  const back = event.key === 'ArrowUp' || isLetter(event, 'k');
  if (!next && !back) return false;
  const all = [...within.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((element) => element === document.activeElement);
  const target = all[at < 0 ? (next ? 0 : all.length - 1) : at + (next ? 1 : -1)];
  if (!target) return false;
  target.focus();
  event.preventDefault();
  return true;
}
