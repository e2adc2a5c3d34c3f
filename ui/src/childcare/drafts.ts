// What is half typed in an answer survives a crash, as everywhere else in the window.

import { createContext } from 'svelte';
import type { Drafts } from '../lib/drafts.svelte';

/** The drafts of the family whose children are checked. */
export const [draftsOfFamily, provideDrafts] = createContext<Drafts>();

/** Where the half-typed answer to a fact is kept. */
export function placeOf(fact: string): string {
  return `childcare/${fact}`;
}

/** What is typed in the form of a list. */
export interface TypedAnswer {
  sort: string | null;
  typed: { [field: string]: string };
  extendedCare: 'yes' | 'no' | null;
}

/** Reads a draft; none where it is not one of ours. */
export function readDraft(text: string): TypedAnswer | null {
  try {
    const read = JSON.parse(text) as Partial<TypedAnswer> | null;
    if (typeof read?.typed !== 'object') return null;
    return { sort: read.sort ?? null, typed: read.typed, extendedCare: read.extendedCare ?? null };
  } catch {
    return null;
  }
}
