import type { MarkedText } from './generated/contract';

/** A text cut where its marks begin and end. Marks that lie outside of the text are left out. */
export function stretches({ text, marks }: MarkedText): { words: string; marked: boolean }[] {
  const cut: { words: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from < at || to <= from || to > text.length) continue;
    if (from > at) cut.push({ words: text.slice(at, from), marked: false });
    cut.push({ words: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ words: text.slice(at), marked: false });
  return cut;
}
