// The words of the shared store that cross the border.

/** For what something that arrived waits. */
export const WAITS = ['key', 'others', 'file', 'refused'] as const;
/** What is wrong with what another computer left there. */
export const DEVICE_TROUBLES = ['damaged', 'old', 'twin', 'stranger', 'missing'] as const;
/** What kept this computer from the store. */
export const TROUBLES = [
  'unreachable',
  'refused',
  'full',
  'read-only',
  'failed',
  'file',
  'no-key',
  'emptied',
  'put-back',
  'twin',
  'damaged',
] as const;
/** What is tried at a store, in order. */
export const STEPS = ['list', 'write', 'read', 'replace', 'remove'] as const;
/** How a family can stand with it, where there is one. */
export const ON_SHELF = ['merged', 'to_go', 'waiting'] as const;

/** Bytes as a person says them: 312 kB, 4.5 MB. */
export function sayBytes(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ['kB', bytes / 1000] : ['MB', bytes / 1_000_000];
  return `${size.toLocaleString(undefined, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
