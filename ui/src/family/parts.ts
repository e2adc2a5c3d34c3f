// What of a family is in sight: whoever interprets may have been given parts of it only.

import type { FamilyView, List, FamilyPart } from '../lib/generated/contract';
import { LISTS } from '../lib/lists';
import { TABS, type Tab } from '../lib/route.svelte';

/** In the order in which they are offered. */
export const PARTS: readonly FamilyPart[] = ['contacts', 'notes', 'forms', 'childcare', 'papers', 'surroundings'];

/** A tab that shows one part; the others show what everybody sees who opens the family. */
const OF_TAB: Partial<Record<Tab, FamilyPart>> = {
  childcare: 'childcare',
  copying: 'childcare',
  notes: 'notes',
  course: 'forms',
  papers: 'papers',
};

const OF_LIST: Partial<Record<List, FamilyPart>> = {
  registrations: 'childcare',
  stays: 'childcare',
  addresses: 'contacts',
  guardians: 'childcare',
  enrolments: 'childcare',
  absences: 'childcare',
  applications: 'childcare',
};

type InParts = Pick<FamilyView, 'parts'>;

/** Whether a part is in sight; all that belongs to no part is. */
export function sees(view: InParts, part: FamilyPart | undefined): boolean {
  return part === undefined || view.parts === null || view.parts.includes(part);
}

export function tabsOf(view: InParts): Tab[] {
  // A page of parts would say of the others that there is nothing.
  return TABS.filter((tab) => sees(view, OF_TAB[tab]) && ((tab !== 'handover' && tab !== 'story') || view.parts === null));
}

export function listsOf(view: InParts): List[] {
  return LISTS.filter((list) => sees(view, OF_LIST[list]));
}
