// The warnings of the family that lies open, as they stand beside a name.

import type { FamilyView, FlagMark } from '../lib/generated/contract';

/** All of the family's; each says whom it is about. */
export function flagsOfFamily(view: FamilyView): FlagMark[] {
  return marksOf(view);
}

/** Those about one person, beside that person's own name. */
export function flagsOfPerson(view: FamilyView, person: string): FlagMark[] {
  return marksOf(view)
    .filter((mark) => mark.person === person)
    .map((mark) => ({ ...mark, about: null }));
}

function marksOf(view: FamilyView): (FlagMark & { person: string | null })[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return view.flags.map(({ id, fields }) => {
    const person = text(fields.person);
    const about = view.people.find((one) => one.id === person)?.shown.main ?? null;
    return { id, sort: text(fields.sort), text: text(fields.text), about, person };
  });
}
