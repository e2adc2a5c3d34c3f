import type { FormKind } from '../lib/forms';

/** The id of the section of a form. */
export function anchorOf(kind: FormKind): string {
  return `form-${kind}`;
}
