// Where in a family something is done: the tab, the person, and the very thing.

import type { FamilyView, Work, WorkKind } from '../lib/generated/contract';
import type { Mark, Tab } from '../lib/route.svelte';

/** A place within the family that lies open. */
export interface Where {
  tab: Tab;
  person: string | null;
  mark: Mark | null;
}

const TABS: Record<WorkKind, Tab> = {
  task: 'overview',
  visit: 'overview',
  promise: 'course',
  approval: 'course',
  changed_since: 'course',
  sent_back: 'course',
  handover: 'handover',
  handed_back: 'handover',
  transfer: 'overview',
  unanswered: 'overview',
  contact: 'notes',
  aftercare: 'course',
  apply_by: 'childcare',
  stay: 'overview',
  answer_changed: 'childcare',
  answer_begins: 'childcare',
  review: 'course',
  goal: 'course',
  consent: 'course',
  fourteen: 'course',
  without_basis: 'course',
  class_change: 'childcare',
  conflict: 'disputes',
  untouched: 'notes',
};

/** The form that is to be filled in, where there is none yet. */
const NEW: Partial<Record<WorkKind, string>> = {
  aftercare: '#new-aftercare',
  review: '#new-progress',
  fourteen: '#new-consent',
  without_basis: '#kept-data',
  untouched: '#new-note',
  handover: '#handover-accept',
  handed_back: '#handover-begin',
  transfer: '#transfer-act',
  unanswered: '#transfer-act',
};

/** Where an item is done; of an aftercare only the family knows. */
export function whereOf(work: Work, family?: FamilyView): Where {
  const { kind, record, person } = work;
  const place = (tab: Tab, mark: Mark | null): Where => ({ tab, person, mark });
  switch (kind) {
    case 'visit':
    case 'contact':
    case 'task':
      // A task stands in its own pane, whichever tab is open.
      if (work.item.startsWith('task:')) return place('overview', { item: work.item });
      return place(family && isAftercare(family, record) ? 'course' : 'notes', record ? { record } : null);
    case 'stay':
      return place('overview', record ? { record, field: 'until' } : null);
    case 'consent':
      return place('course', record ? { record, field: 'until' } : null);
    case 'conflict':
      return place('disputes', record ? { record } : null);
    case 'apply_by':
    case 'answer_begins':
    case 'class_change':
      return place('childcare', person ? { child: person } : null);
    default: {
      const empty = NEW[kind];
      return place(TABS[kind], empty ? { place: empty } : record ? { record } : null);
    }
  }
}

function isAftercare(family: FamilyView, record: string | null): boolean {
  return family.forms.some((form) => form.id === record && form.kind === 'aftercare');
}

/** As a string of CSS: ids and names of items hold nothing that JSON writes otherwise. */
const quoted = (text: string) => JSON.stringify(text);

/** How a thing is found on the screen. */
export function selectorOf(mark: Mark): string {
  if ('item' in mark) return `[data-item=${quoted(mark.item)}]`;
  if ('child' in mark) return `[data-child=${quoted(mark.child)}]`;
  if ('place' in mark) return mark.place;
  const record = `[data-record=${quoted(mark.record)}]`;
  return mark.field ? `${record}[data-field="${mark.field}"]` : record;
}
