// A disagreement in words: on which contact, who said what.

import { dayAt, sayDayShort, sayTime } from '../lib/day';
import { sayValue, shapeOf, type Around } from '../lib/fields';
import type { Evidence, Field, Kind, Said } from '../lib/generated/contract';
import { labelOf } from '../lib/labels';
import { canSay, say } from '../lib/words/say';

/** `카리모바 · 인적 사항 · 전화`. */
export function sayAbout({ person, kind, field }: { person: string | null; kind: Kind; field: Field }): string {
  const what = field === 'removed' ? null : labelOf(kind, field);
  return [person, say(`kind-${kind}`), what].filter((word) => word).join(' · ');
}

/** `2023. 3. 3. 가정방문에서 어머니의 말`: in the contact in which it was said, or by device and time. */
export function sayWhere(said: Said): string {
  const teller = said.source.said_by;
  const who = teller ? String(teller) : said.by;
  if (said.contact) {
    const { kind, way, on } = said.contact;
    const contact = way && canSay(`way-${way}`) ? say(`way-${way}`) : say(`kind-${kind}`);
    return say(teller ? 'dispute-contact-said' : 'dispute-contact-wrote', { day: sayDayShort(on), contact, who });
  }
  const on = said.source.said_on;
  const day = sayDayShort(on ? String(on) : dayAt(said.at));
  if (teller) return say('dispute-said', { day, who });
  return say('dispute-wrote', { day, time: sayTime(said.at), device: said.device, who });
}

/** What was said: the value, or that there is none, or that the record goes or stays. */
export function sayWhat(said: Said, kind: Kind, field: Field, around: Around): string {
  if (field === 'removed') return say(said.value === null ? 'conflict-stays' : 'conflict-out');
  if (kind === 'handover' && field === 'decision' && said.value) return say(`handover-state-${said.value as string}`);
  return said.value === null ? say('conflict-taken-back') : sayValue(shapeOf(kind, field), said.value, around);
}

/** `등본 2023. 3. 4.`: a paper by its sort, or else its name. */
export function sayPaper({ sort, name, on }: Evidence): string {
  const what = sort && canSay(`document-sort-${sort}`) ? say(`document-sort-${sort}`) : name;
  return [what, on ? sayDayShort(on) : null].filter((word) => word).join(' ');
}
