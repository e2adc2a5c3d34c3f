// A text in parts: what is searched for, and what stands around it.

import { folded } from './told';

export interface Part {
  text: string;
  found: boolean;
}

/** The parts of a text. Where folding changes how long it is, nothing is marked. */
export function parted(text: string, query: string): Part[] {
  const [whole, sought] = [folded(text), folded(query.trim())];
  const given = text.normalize('NFC');
  if (sought === '' || whole.length !== given.length) return [{ text, found: false }];
  const parts: Part[] = [];
  let from = 0;
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, from)) {
    if (at > from) parts.push({ text: given.slice(from, at), found: false });
    from = at + sought.length;
    parts.push({ text: given.slice(at, from), found: true });
  }
  if (from < given.length || parts.length === 0) parts.push({ text: given.slice(from), found: false });
  return parts;
}
