// Something that is kept, in words.

import { sayDayShort } from '../lib/day';
import type { Field, Kind } from '../lib/generated/contract';
import { labelOf } from '../lib/labels';
import { canSay, say } from '../lib/words/say';

interface Thing {
  kind: Kind;
  field: Field;
  sort: string | null;
  person: string | null;
  on?: string | null;
  name?: string | null;
}

/** `여권번호 · 응우옌 티 란`, `서류: 진단서 · 진단서.jpg`, `사정기록지 2024. 3. 6.: 건강`. */
export function sayThing(thing: Thing): string {
  return [what(thing), thing.name, thing.person].filter((part) => part).join(' · ');
}

/** The same without whose it is. */
export function what({ kind, field, sort, on }: Thing): string {
  const kindSaid = say(`kind-${kind}`);
  const sorted = sort && canSay(`${kind}-sort-${sort}`) ? say(`${kind}-sort-${sort}`) : null;
  if (kind === 'document' || kind === 'bond') return sorted ? `${kindSaid}: ${sorted}` : kindSaid;
  if (kind === 'registration') return sorted ?? kindSaid;
  if (kind === 'person') return labelOf(kind, field);
  return `${on ? `${kindSaid} ${sayDayShort(on)}` : kindSaid}: ${labelOf(kind, field)}`;
}
