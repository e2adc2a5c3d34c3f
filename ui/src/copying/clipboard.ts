// Text to the clipboard, by whichever way the web view offers.

export async function toClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

/** How long a number that is kept sealed stays on the clipboard, in milliseconds. */
const KEPT = 30_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/**
 * Copies a number that is kept sealed, and wipes it off the clipboard after a while. What was
 * copied from elsewhere since stays, where the web view lets one look.
 */
export async function secretToClipboard(text: string): Promise<void> {
  clearTimeout(clearing);
  await toClipboard(text);
  clearing = setTimeout(() => void wipe(text), KEPT);
}

async function wipe(text: string): Promise<void> {
  try {
    if ((await navigator.clipboard.readText()) !== text) return;
  } catch {
    // Nobody may look: better too much wiped than a number left.
  }
  await toClipboard(' ');
}

/** The older way: what is selected is copied. The focus stays where it was. */
function copyBySelection(text: string): void {
  const before = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.setAttribute('aria-hidden', 'true');
  box.style.position = 'fixed';
  box.style.opacity = '0';
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus();
}
