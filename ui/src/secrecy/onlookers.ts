// From whom something can be kept, and how they are said.

import type { FamilyView, Field, Onlooker, Secret } from '../lib/generated/contract';
import { session } from '../lib/session.svelte';
import { canSay, say } from '../lib/words/say';

/** The role of those who interpret. */
const INTERPRETER = 'interpreter';

/** Somebody who can be chosen. */
export interface Choice {
  key: string;
  who: Onlooker;
  name: string;
}

export function keyOf(who: Onlooker): string {
  return `${who.sort}:${who.id ?? ''}`;
}

function choice(who: Onlooker, name: string): Choice {
  return { key: keyOf(who), who, name };
}

/** The people of the family. */
export function people(view: FamilyView): Choice[] {
  return view.people.map(({ id, shown }) => choice({ sort: 'person', id }, shown.main));
}

/** Those who work in the centre, but for whoever sits here. */
export function workers(): Choice[] {
  const me = session.status?.session?.account.id;
  const others = session.accounts.filter((account) => account.id !== me);
  return others.map(({ id, name }) => choice({ sort: 'account', id }, name));
}

/** Whoever interprets. */
export function interpreters(): Choice {
  return choice({ sort: 'role', id: INTERPRETER }, say(`secret-role-${INTERPRETER}`));
}

export function anyone(): Choice {
  return choice({ sort: 'anyone', id: null }, say('seen-as-anyone'));
}

/** What somebody is called. */
export function nameOf(who: Onlooker, view: FamilyView): string {
  if (who.sort === 'role') return canSay(`secret-role-${who.id ?? ''}`) ? say(`secret-role-${who.id ?? ''}`) : say('secret-role-other');
  const known = [...people(view), ...workers(), anyone()];
  return known.find((one) => one.key === keyOf(who))?.name ?? '–';
}

export function sayFrom(secret: Secret): string {
  return say('secret-from', {
    name: secret.name ?? (canSay(`secret-role-${secret.from.id ?? ''}`) ? say(`secret-role-${secret.from.id ?? ''}`) : say('secret-role-other')),
  });
}

/** What is kept of a record, or of one of its fields. */
export function secretsOf(view: FamilyView, record: string, part: Field | null): Secret[] {
  return view.secrets.filter((one) => one.record === record && one.part === part);
}

/** Somebody of the family from whom something is kept, each once. */
export function keptFrom(view: FamilyView): Choice[] {
  const from = new Set(view.secrets.map((one) => keyOf(one.from)));
  return people(view).filter((one) => from.has(one.key));
}
