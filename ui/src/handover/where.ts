// Where in a family a line of the page comes from.

import { isForm } from '../lib/forms';
import type { FamilyView, Kind } from '../lib/generated/contract';
import type { Where } from '../today/where';

/** The place of a record; a list of a person is found by whose it is. */
export function whereIs(kind: Kind, record: string, view: FamilyView): Where {
  if (kind === 'note') return { tab: 'notes', person: null, mark: { record } };
  if (isForm(kind)) return { tab: 'course', person: null, mark: { record } };
  const owner = view.people.find(
    ({ id, lists }) => id === record || Object.values(lists).some((list) => list?.records.some((one) => one.id === record)),
  );
  return { tab: 'overview', person: owner?.id ?? null, mark: { record } };
}
