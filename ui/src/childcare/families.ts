// Message ids of this screen that are put together from a word of a vocabulary.

import type {
  Caveat,
  Certainty,
  ConditionId,
  FactsErrorCode,
  FlipChange,
  IncompleteWhy,
  Outcome,
  Payee,
  Place,
  Unit,
  Verdict,
} from '../lib/generated/contract';
import { PROGRAMMES } from '../lib/vocabulary';
import { DECIDED } from './corrections';
import { LIST_FORMS } from './questions';

const VERDICTS: Verdict[] = ['holds', 'fails', 'unknown'];
const WHYS: IncompleteWhy[] = ['no_start', 'conflict', 'no_value', 'no_birth_date'];
const REFUSALS: FactsErrorCode[] = [
  'malformed',
  'unknown_key',
  'missing_key',
  'duplicate_key',
  'bad_date',
  'bad_value',
  'until_before_from',
  'not_yet_born',
  'unknown_guardian',
  'duplicate_id',
  'overlapping_enrolments',
];

/** The facts that an answer can name, as paths without their person. */
const FACTS = [
  'id',
  'birth_date',
  'enrolments',
  'enrolments-extended_care',
  'addresses',
  'nationalities',
  'registrations',
  'stays',
  'guardians',
  'absences',
  'applications',
  'disability',
  'refugee_recognised',
  'school_deferred',
  'early_nuri_from',
  'household_income',
];

const forms = Object.values(LIST_FORMS);

const QUESTIONS = FACTS.filter((fact) => fact !== 'id' && fact !== 'birth_date');
const ASSUMED = [
  'absences',
  'disability',
  'refugee_recognised',
  'school_deferred',
  'early_nuri_from',
  'applications',
];
const OUTCOMES: Outcome[] = ['eligible', 'amount_unconfirmed', 'not_eligible', 'undetermined'];
const CONDITIONS: ConditionId[] = [
  'in_force',
  'foreign',
  'entitled',
  'registered',
  'unregistered',
  'lawful_stay',
  'residence',
  'guardian_residence',
  'class_age',
  'enrolled',
  'not_enrolled',
  'extended_care',
  'born_since_2022',
  'months',
  'before_school',
  'present',
  'income',
  'amount',
];
const CAVEATS: Caveat[] = ['f4-registration-unconfirmed', 'ninety-days-disputed'];
const CHANGES: FlipChange['kind'][] = [
  'answer',
  'enrol',
  'leave',
  'use_extended_care',
  'wait',
  'register',
  'obtain_stay',
  'move',
];
const PLACES: Place[] = ['home', 'daycare', 'kindergarten_public', 'kindergarten_private'];

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'correction-': DECIDED,
  'care-fact-': FACTS,
  'care-paper-': [...Object.keys(LIST_FORMS), 'guardians', 'enrolments-extended_care'],
  'care-none-': [...forms.filter(({ mayBeNone }) => mayBeNone).map(({ list }) => list), 'guardians'],
  ...Object.fromEntries(forms.map(({ kind, fields }) => [`care-field-${kind}-`, fields])),
  'care-area-': ['anywhere', '41', '4127', '4119', '41390', '41500', '41550', '41590', '41650'],
  'care-verdict-': VERDICTS,
  'care-incomplete-': WHYS,
  'care-refused-': REFUSALS,
  'programme-': [...PROGRAMMES, ...PROGRAMMES.map((programme) => `${programme}-short`)],
  'outcome-': OUTCOMES,
  'condition-': CONDITIONS,
  // An amount that the rulebook lacks is unknown; it never fails.
  'step-': CONDITIONS.flatMap((condition) => VERDICTS.map((verdict) => `${condition}-${verdict}`)).filter(
    (word) => word !== 'amount-fails',
  ),
  'caveat-': CAVEATS,
  'question-': QUESTIONS,
  'assumed-': ASSUMED,
  'flip-': CHANGES,
  'place-': PLACES,
  'status-': ['confirmed', 'provisional'] satisfies Certainty[],
  'unit-': ['krw_per_month', 'krw_per_hour'] satisfies Unit[],
  'payee-': ['facility', 'cash'] satisfies Payee[],
};
