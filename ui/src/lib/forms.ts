// The forms of a case's course, and what stands in each, in the order of speech.

import type { Field, Kind, Stage } from './generated/contract';

/** The ten domains of an assessment. */
export const DOMAINS = [
  'economy',
  'housing',
  'health',
  'couple',
  'parenting',
  'korean',
  'legal',
  'violence',
  'work',
  'social',
] as const satisfies Field[];

/** The greatest need of a domain, and the furthest that a goal is reached. */
export const GREATEST_NEED = 4;
export const REACHED = 10;

/** In the order of the course. */
export const FORM_FIELDS = {
  intake: [
    'on',
    'route',
    'person',
    'language',
    'interpreter_relation',
    'interpreter',
    'urgency',
    'safety',
    'wish',
    'interviewed_on',
    'remark',
  ],
  consent: [
    'sort',
    'person',
    'on',
    'other',
    'verified',
    'recipient',
    'version',
    'language',
    'until',
    'withdrawn_on',
    'remark',
  ],
  screening: ['on', 'result', 'participants', 'reason', 'remark'],
  assessment: ['on', ...DOMAINS, 'risk', 'strengths', 'family_view', 'evidence', 'remark'],
  plan: ['on', 'text', 'agreed_by', 'due', 'until', 'remark'],
  goal: ['plan', 'text', 'term', 'priority', 'measure', 'services', 'responsible', 'due', 'remark'],
  progress: ['goal', 'on', 'score', 'obstacles', 'text', 'due', 'remark'],
  delivery: ['on', 'service_area', 'session', 'attendees', 'attended', 'participants', 'amount', 'text', 'remark'],
  referral: ['on', 'agency', 'consent', 'reason', 'outcome', 'answered_on', 'reply', 'remark'],
  meeting: ['sort', 'on', 'participants', 'text', 'decision', 'remark'],
  exception: ['on', 'text', 'reason', 'until', 'remark'],
  promise: ['text', 'on', 'person', 'responsible', 'due', 'kept_on', 'note', 'remark'],
  closure: ['on', 'reason', 'text', 'remark'],
  reopening: ['on', 'reason', 'remark'],
  aftercare: ['on', 'way', 'attendees', 'language', 'interpreter_relation', 'interpreter', 'text', 'reopen', 'next_contact', 'next_way', 'remark'],
  flag: ['sort', 'person', 'text', 'from', 'until', 'reported_on', 'remark'],
} as const satisfies Partial<Record<Kind, Field[]>>;

export type FormKind = keyof typeof FORM_FIELDS;

export const FORMS = Object.keys(FORM_FIELDS) as FormKind[];

export function isForm(kind: Kind): kind is FormKind {
  return kind in FORM_FIELDS;
}

/** What stands in a note of a contact besides its day, way and words. */
export const NOTE_ABOUT = [
  'minutes',
  'attendees',
  'participants',
  'language',
  'interpreter_relation',
  'interpreter',
  'key_sentence',
  'key_translation',
  'next_contact',
  'next_way',
] as const satisfies Field[];

/** A whole note, in the order in which it is written. */
export const NOTE_FIELDS: readonly Field[] = ['on', 'way', ...NOTE_ABOUT, 'text'];

/** Where a stage's form is filled in. */
export const FORM_OF: Record<Stage, FormKind> = {
  intake: 'intake',
  consent: 'consent',
  first_interview: 'intake',
  screening: 'screening',
  assessment: 'assessment',
  plan: 'plan',
  provision: 'delivery',
  review: 'progress',
  closure: 'closure',
  aftercare: 'aftercare',
};

export const STAGES = Object.keys(FORM_OF) as Stage[];
