// Assessments as pictures: what stood in each domain, from one assessment to the next.

import { DOMAINS } from '../lib/forms';
import type { Field, RecordView } from '../lib/generated/contract';

export interface Domain {
  field: Field;
  /** One a assessment, oldest first; none where nobody asked. */
  scores: (number | null)[];
}

/** The score of a field, where it is settled. */
export function scoreOf(form: RecordView, field: Field): number | null {
  const score = form.fields[field];
  return typeof score === 'number' ? score : null;
}

export function domainsOf(assessments: RecordView[]): Domain[] {
  return DOMAINS.map((field) => ({ field, scores: assessments.map((one) => scoreOf(one, field)) }));
}

/** The first and the last assessment up to a day: before and after. */
export function beforeAndAfter(assessments: RecordView[], day: string): RecordView[] {
  const until = assessments.filter((one) => String(one.fields.on ?? '') <= day);
  const [first, last] = [until[0], until.at(-1)];
  return first && last && first !== last ? [first, last] : until.slice(0, 1);
}

/** Reviews of a goal, the oldest first. */
export function reviewsOf(goal: RecordView, forms: RecordView[]): RecordView[] {
  return forms.filter((form) => form.kind === 'progress' && form.fields.goal === goal.id);
}
