// Which documents there are, and what each is of.

import type { DocumentSort, FamilyView, PageLanguage } from '../lib/generated/contract';
import { dayAt, sayDayShort } from '../lib/day';
import type { Around, Named } from '../lib/fields';
import { nameOfForm } from '../lib/form-names';
import { say } from '../lib/words/say';

/** The documents of a family, in the order in which they are offered. */
export const SORTS: readonly DocumentSort[] = [
  'family_page',
  'decision',
  'application',
  'summary',
  'form',
  'referral',
  'interview',
  'handover',
  'genogram',
  'receipt',
  'access_extract',
];

/** The languages of the family's page. */
export const LANGUAGES: readonly PageLanguage[] = ['en', 'zh', 'vi', 'ru', 'uz', 'th', 'km', 'mn', 'tl', 'ne', 'id', 'my', 'ur'];

/** Those who may make one of these, beside whoever saves anything outside. */
const NEEDS: Partial<Record<DocumentSort, string>> = { access_extract: 'audit_access' };

export function sortsFor(may: (permission: string) => boolean): DocumentSort[] {
  return SORTS.filter((sort) => may(NEEDS[sort] ?? 'take_out'));
}

/** What a document can be of, the latest first; none where the family says enough. */
export function recordsOf(sort: DocumentSort, view: FamilyView, around: Around): Named[] | null {
  switch (sort) {
    case 'form':
      return [...view.forms, ...view.notes]
        .map((form) => ({ id: form.id, on: String(form.fields.on ?? ''), name: `${say(`kind-${form.kind}`)} · ${nameOfForm(form, around)}` }))
        .sort((one, other) => other.on.localeCompare(one.on));
    case 'referral':
      return view.forms
        .filter(({ kind }) => kind === 'referral')
        .map((form) => ({ id: form.id, name: nameOfForm(form, around) }))
        .reverse();
    case 'decision':
      return view.checks.map(({ id, on, by, at }) => ({
        id,
        name: say('documents-check', { on: sayDayShort(on), by, day: sayDayShort(dayAt(at)) }),
      }));
    case 'application':
      return view.people.filter((person) => person.classAge !== null).map(({ id, shown }) => ({ id, name: shown.main }));
    default:
      return null;
  }
}
