// The texts of a form that is half typed.

import type { Field } from '../lib/generated/contract';

export type Typed = Partial<Record<Field, string>>;

/** The texts of a draft, an empty one for each column that it does not have. */
export function parseTyped(draft: string | undefined, columns: Field[]): Typed {
  const empty = Object.fromEntries(columns.map((column) => [column, ''])) as Typed;
  if (draft === undefined) return empty;
  try {
    const kept = JSON.parse(draft) as Record<string, unknown>;
    for (const column of columns) {
      const text = kept[column];
      if (typeof text === 'string') empty[column] = text;
    }
  } catch {
    // A draft of another make: there is nothing in it that could be shown.
  }
  return empty;
}
