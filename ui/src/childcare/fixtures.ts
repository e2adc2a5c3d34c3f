// The example family of the published contract, with the answers that the rules give for it: a
// mother and a child from Uzbekistan, living in Danwon-gu. For tests and for the fake host only.

import type {
  ChildcareView,
  ChildOption,
  ChildTimeline,
  FactUsed,
  FamilyView,
  Flip,
  Kind,
  ParameterUsed,
  PersonView,
  ProgrammeAnswer,
  ProgrammeId,
  RecordView,
  Replayed,
  Run,
  SavedCheck,
  Step,
} from '../lib/generated/contract';
import type { Fields } from './questions';

const AT = '2023-05-10T05:03:00Z';

export function record(id: string, kind: Kind, fields: Fields): RecordView {
  return { id, kind, fields, conflicts: {}, by: '김하나', at: AT };
}

export function person(id: string, name: string, birthDate: string): PersonView {
  return {
    id,
    record: record(id, 'person', { birth_date: birthDate }),
    shown: { main: name, hangul: name, passport: null, native: null },
    age: null,
    classAge: null,
    lists: {},
  };
}

export function family(people: PersonView[]): FamilyView {
  return {
    id: 'F-1',
    record: record('F-1', 'family', { title: '굴노라 가족' }),
    title: '굴노라 가족',
    fileNumber: '2023-0001',
    people,
    ties: [],
    bonds: [],
    documents: [],
    proofs: [],
    notes: [],
    forms: [],
    work: [],
    approvals: [],
    course: { rounds: [], present: null, closed: false, nextReview: null },
    flags: [],
    contactsHidden: false,
    secrets: [],
    parts: null,
    seenAs: null,
    loans: [],
    doubtfulNumbers: [],
    checks: [],
    transfer: null,
    readOnly: null,
    openConflicts: 0,
    asOf: null,
    undoable: null,
    redoable: null,
    entries: 12,
  };
}

/** The example family; whether the child's daycare has been asked is what the tests turn on. */
export function exampleFamily(enrolled: boolean): FamilyView {
  const child = person('child', '사라 카리모바', '2019-06-01');
  const enrolment = record('enrolment-1', 'enrolment', {
    person: 'child',
    sort: 'daycare',
    area: '41273',
    from: '2021-03-02',
    extended_care: true,
  });
  child.lists = enrolled ? { enrolments: { state: 'entries', records: [enrolment] } } : {};
  return family([person('mother', '굴노라 카리모바', '1990-05-01'), child]);
}

/** A condition's step that holds, over which `more` may be laid. */
export function step(condition: Step['condition'], more: Partial<Step> = {}): Step {
  return {
    condition,
    verdict: 'holds',
    facts: [],
    missing: [],
    reckoned: [],
    parameters: [],
    basis: '안산시 외국인주민 및 다문화가족 지원 조례 §6①6',
    confidence: 'confirmed',
    ...more,
  };
}

export function answer(programme: ProgrammeId, more: Partial<ProgrammeAnswer> = {}): ProgrammeAnswer {
  return {
    programme,
    outcome: 'not_eligible',
    amount: null,
    unit: programme === 'ansan-extended-care' ? 'krw_per_hour' : 'krw_per_month',
    amount_status: null,
    failed: [],
    missing: [],
    caveats: [],
    assumed: [],
    apply_by: null,
    payable_from: null,
    steps: [],
    ...more,
  };
}

export function run(from: string, until: string, outcome: Run['outcome'], amount: number | null = null): Run {
  return { from, until, outcome, amount, failed: [], missing: [] };
}

const fact = (path: string, value: string, from: string, until: string | null = null): FactUsed => ({
  path,
  value,
  from,
  until,
  assumed: false,
});

const figure = (name: string, value: string, from: string): ParameterUsed => ({
  name,
  value,
  from,
  status: 'confirmed',
  source: '인천일보 2023-02-08',
});

const HOME = fact('child.addresses', '41273', '2019-06-01');
const FOREIGN = step('foreign', { facts: [fact('child.nationalities', 'UZ', '2019-06-01')] });
const REGISTERED = step('registered', { facts: [fact('child.registrations', 'alien', '2019-07-20')] });
const RESIDENCE = step('residence', {
  facts: [HOME],
  reckoned: [
    { name: 'first_day', value: '2019-06-01' },
    { name: 'elapsed', value: '1439' },
  ],
  parameters: [figure('residence.areas', '4127', '2018-07-01'), figure('residence.elapsed', '91', '2018-07-01')],
});
const CLASS_AGE = step('class_age', {
  facts: [
    { path: 'child.birth_date', value: '2019-06-01', assumed: false },
    { path: 'child.school_deferred', value: 'false', assumed: true },
  ],
  reckoned: [
    { name: 'school_year', value: '2023' },
    { name: 'class_age', value: '3' },
  ],
  parameters: [figure('class_age.classes', '0–5', '2019-01-01')],
});
const ENROLLED = step('enrolled', { facts: [fact('child.enrolments', 'daycare 41273', '2021-03-02')] });
const NOT_ASKED = step('enrolled', { verdict: 'unknown', missing: ['child.enrolments'] });
const IN_FORCE = step('in_force', { parameters: [figure('in_force.from', '2018-07-01', '2018-07-01')] });
const NOT_ENTITLED = step('entitled', {
  verdict: 'fails',
  facts: [fact('child.nationalities', 'UZ', '2019-06-01')],
  basis: '영유아보육법 §34',
});

const FOREIGN_STEPS = [
  IN_FORCE,
  FOREIGN,
  REGISTERED,
  step('lawful_stay', { facts: [fact('child.stays', 'F-1', '2019-07-20', '2027-01-31')] }),
  RESIDENCE,
  CLASS_AGE,
];

/** The check of 10 May 2023. */
export function exampleView(enrolled: boolean): ChildcareView {
  const programmes = enrolled ? asEnrolled() : asNotAsked();
  return {
    on: '2023-05-10',
    rulebookVersion: '2026-11-01',
    rulebookDigest: '0f3a9c',
    answer: {
      family: 'F-1',
      on: '2023-05-10',
      rulebook: { version: '2026-11-01', digest: '0f3a9c' },
      children: [{ id: 'child', class_age: 3, months: 47, programmes: [...programmes, ...national()] }],
    },
    refused: null,
    children: [
      {
        id: 'child',
        name: '사라 카리모바',
        options: { id: 'child', options: exampleOptions(enrolled) },
        change: {
          id: 'child',
          flips: enrolled ? [KINDERGARTEN] : [],
          questions: enrolled
            ? []
            : [
                { fact: 'child.enrolments', programmes: ['ansan-daycare', 'gyeonggi-daycare'], won: 362_000 },
                { fact: 'child.guardians', programmes: ['gyeonggi-daycare'], won: 100_000 },
              ],
        },
      },
    ],
    incomplete: [],
  };
}

const KINDERGARTEN: Flip = {
  programme: 'foreign-kindergarten',
  changes: [{ kind: 'enrol', place: 'kindergarten_private', areas: ['4127', '41390'] }],
  outcome: 'eligible',
  amount: 280_000,
  on: null,
};

function asEnrolled(): ProgrammeAnswer[] {
  return [
    answer('ansan-daycare', {
      outcome: 'eligible',
      amount: 262_000,
      amount_status: 'provisional',
      steps: [
        ...FOREIGN_STEPS,
        ENROLLED,
        step('amount', {
          parameters: [{ ...figure('ansan-daycare', '262000', '2023-04-01'), status: 'provisional' }],
        }),
      ],
    }),
    answer('ansan-extended-care', {
      outcome: 'eligible',
      amount: 1_000,
      amount_status: 'confirmed',
      steps: [...FOREIGN_STEPS, ENROLLED, step('extended_care')],
    }),
    answer('foreign-kindergarten', {
      failed: ['enrolled'],
      steps: [FOREIGN, CLASS_AGE, { ...ENROLLED, verdict: 'fails' }],
    }),
    answer('gyeonggi-daycare', {
      outcome: 'eligible',
      amount: 100_000,
      amount_status: 'confirmed',
      steps: [...FOREIGN_STEPS, { ...RESIDENCE, condition: 'guardian_residence' }, ENROLLED],
    }),
    answer('gyeonggi-undocumented', { failed: ['in_force'], steps: [{ ...IN_FORCE, verdict: 'fails' }] }),
  ];
}

function asNotAsked(): ProgrammeAnswer[] {
  const unknown = (programme: ProgrammeId, missing = ['child.enrolments']) =>
    answer(programme, { outcome: 'undetermined', missing, steps: [...FOREIGN_STEPS, NOT_ASKED] });
  return [
    unknown('ansan-daycare'),
    unknown('ansan-extended-care'),
    unknown('foreign-kindergarten'),
    unknown('gyeonggi-daycare', ['child.enrolments', 'child.guardians']),
    answer('gyeonggi-undocumented', { failed: ['in_force'], steps: [{ ...IN_FORCE, verdict: 'fails' }] }),
  ];
}

function national(): ProgrammeAnswer[] {
  const refused: ProgrammeId[] = [
    'national-daycare',
    'national-kindergarten',
    'free-education-extra',
    'parental-benefit',
    'home-care-allowance',
    'child-allowance',
  ];
  return refused.map((programme) =>
    answer(programme, {
      failed: programme === 'free-education-extra' ? ['in_force'] : ['entitled', 'registered'],
      steps: [NOT_ENTITLED],
    }),
  );
}

function exampleOptions(enrolled: boolean): ChildOption[] {
  const daycare: ChildOption = {
    place: 'daycare',
    present: enrolled,
    parts: [
      {
        programme: 'ansan-daycare',
        outcome: 'eligible',
        payee: 'facility',
        amount: 262_000,
        unit: 'krw_per_month',
        amount_status: 'provisional',
      },
    ],
    to_facility: 262_000,
    in_cash: 0,
    missing: [],
    counts_from: null,
  };
  const kindergarten: ChildOption = {
    place: 'kindergarten_private',
    present: false,
    parts: [
      {
        programme: 'foreign-kindergarten',
        outcome: 'eligible',
        payee: 'facility',
        amount: 280_000,
        unit: 'krw_per_month',
        amount_status: 'provisional',
      },
    ],
    to_facility: 280_000,
    in_cash: 0,
    missing: [],
    counts_from: null,
  };
  const home: ChildOption = {
    place: 'home',
    present: false,
    parts: [],
    to_facility: 0,
    in_cash: 0,
    missing: [],
    counts_from: null,
  };
  return [daycare, kindergarten, home];
}

/** The example child's runs from birth to 13. */
export function exampleTimeline(enrolled: boolean): ChildTimeline {
  const never = (programme: ProgrammeId, ...failed: Run['failed']) => ({
    programme,
    runs: [{ ...run('2019-06-01', '2032-05-31', 'not_eligible'), failed }],
  });
  return {
    id: 'child',
    programmes: [
      { programme: 'ansan-daycare', runs: enrolled ? ANSAN_ENROLLED : ANSAN_NOT_ASKED },
      {
        programme: 'gyeonggi-daycare',
        runs: [
          { ...run('2019-06-01', '2022-12-31', 'not_eligible'), failed: ['in_force'] },
          enrolled
            ? run('2023-01-01', '2025-09-30', 'eligible', 100_000)
            : { ...run('2023-01-01', '2025-09-30', 'undetermined'), missing: ['child.enrolments'] },
          enrolled
            ? run('2025-10-01', '2026-02-28', 'eligible', 150_000)
            : { ...run('2025-10-01', '2026-02-28', 'undetermined'), missing: ['child.enrolments'] },
          { ...run('2026-03-01', '2032-05-31', 'not_eligible'), failed: ['class_age'] },
        ],
      },
      never('foreign-kindergarten', 'enrolled'),
      never('national-daycare', 'entitled', 'registered'),
      never('child-allowance', 'entitled', 'registered'),
    ],
  };
}

const ANSAN_ENROLLED: Run[] = [
  { ...run('2019-06-01', '2021-03-01', 'not_eligible'), failed: ['enrolled'] },
  run('2021-03-02', '2021-12-31', 'amount_unconfirmed'),
  run('2022-01-01', '2023-02-28', 'eligible', 242_000),
  run('2023-03-01', '2023-12-31', 'eligible', 262_000),
  run('2024-01-01', '2026-02-28', 'amount_unconfirmed'),
  { ...run('2026-03-01', '2032-05-31', 'not_eligible'), failed: ['class_age'] },
];

const ANSAN_NOT_ASKED: Run[] = [
  { ...run('2019-06-01', '2019-08-30', 'not_eligible'), failed: ['residence'] },
  { ...run('2019-08-31', '2026-02-28', 'undetermined'), missing: ['child.enrolments'] },
  { ...run('2026-03-01', '2032-05-31', 'not_eligible'), failed: ['class_age'] },
];

/** The check of the example family, as it was saved. */
export function exampleCheck(): SavedCheck {
  return {
    id: 'check-1',
    on: '2023-05-10',
    by: '김하나',
    at: AT,
    rulebookVersion: '2026-11-01',
    eligible: [
      { child: '사라 카리모바', programme: 'ansan-daycare', amount: 262_000 },
      { child: '사라 카리모바', programme: 'ansan-extended-care', amount: 1_000 },
    ],
    corrections: [],
  };
}

/** The saved check made again after an address had been corrected. */
export function exampleReplay(): Replayed {
  const view = exampleView(true);
  return {
    check: exampleCheck(),
    saved: view.answer ?? { family: 'F-1', on: view.on, rulebook: { version: '', digest: '' }, children: [] },
    sameRulebook: true,
    sameAnswer: true,
    changedFacts: ['child.addresses'],
    differences: [
      {
        child: '사라 카리모바',
        programme: 'ansan-daycare',
        before: 'eligible',
        amountBefore: 262_000,
        now: 'not_eligible',
        amountNow: null,
      },
    ],
  };
}
