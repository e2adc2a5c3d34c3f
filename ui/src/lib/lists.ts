// The nine lists of a person, and what stands in a record of each.

import type { Field, Kind, List } from './generated/contract';

/** In the order of speech in an interview. */
export const LISTS: List[] = [
  'names',
  'nationalities',
  'registrations',
  'stays',
  'addresses',
  'guardians',
  'enrolments',
  'absences',
  'applications',
];

const KINDS: Record<List, Kind> = {
  names: 'name',
  nationalities: 'nationality',
  registrations: 'registration',
  stays: 'stay',
  addresses: 'address',
  guardians: 'guardian',
  enrolments: 'enrolment',
  absences: 'absence',
  applications: 'application',
};

export function kindOf(list: List): Kind {
  return KINDS[list];
}

/** Where what stands in a record comes from; every record can say so. */
export const SOURCES: Field[] = ['said_by', 'said_on', 'said_in', 'said_through', 'document_seen', 'source'];

/** The fields of a record that a person fills in, in the order of speech; the first ones matter. */
export const COLUMNS: Record<List | 'ties', Field[]> = {
  names: ['sort', 'text', 'from', 'until'],
  nationalities: ['country', 'from', 'until'],
  registrations: ['sort', 'number', 'kept_for', 'number_pending', 'from', 'until'],
  stays: ['status', 'from', 'until'],
  addresses: ['area', 'detail', 'from', 'until'],
  guardians: ['other'],
  enrolments: ['sort', 'facility', 'area', 'extended_care', 'from', 'until'],
  absences: ['from', 'until', 'remark'],
  applications: ['programme', 'on'],
  ties: ['person', 'sort', 'other', 'from', 'until'],
};
