// What the window sees of a family in memory.

import type {
  Course,
  FamilyTransfer,
  FamilyView,
  Kind,
  List,
  ListView,
  Onlooker,
  PersonView,
  RecordView,
  Secret,
  ShownName,
  Trouble,
} from '../generated/contract';
import { FORMS } from '../forms';
import { LISTS, kindOf } from '../lists';
import { FakeLog, type FakeRecord } from './fake-log';
import { fakeWork } from './fake-work';

/** The core reckons the course; a test that needs one puts it in. */
const NO_COURSE: Course = { rounds: [{ reopened: null, steps: [] }], present: null, closed: false, nextReview: null };

export class FakeFamily {
  readonly log = new FakeLog();
  readOnly: Trouble | null = null;
  /** Whether somebody has said why what a flag hides must be seen. */
  disclosed = false;
  /** What is kept from whom; a test that needs it left out of what is shown asks the core. */
  secrets: Secret[] = [];
  seenAs: Onlooker | null = null;
  /** The latest transfer to another centre. */
  transfer: FamilyTransfer | null = null;

  constructor(readonly id: string) {}

  get title(): string {
    return String(this.log.state().get(this.id)?.fields.title ?? '');
  }

  get fileNumber(): string {
    return String(this.log.state().get(this.id)?.fields.file_number ?? '');
  }

  view(today: string, me: string, day?: string): FamilyView {
    const records = [...this.log.state(day).values()].filter((record) => (record.fields.removed ?? null) === null);
    const of = (kind: Kind) => records.filter((record) => record.kind === kind).map(asView);
    const own = records.find((record) => record.kind === 'family');
    const hides = !this.disclosed && of('flag').some((flag) => flag.fields.sort === 'violence');
    const undoable = day === undefined ? this.log.lastUndoable(me) : null;
    return {
      id: this.id,
      record: own ? asView(own) : { id: this.id, kind: 'family', fields: {}, conflicts: {}, by: '', at: '' },
      title: String(own?.fields.title ?? ''),
      fileNumber: String(own?.fields.file_number ?? ''),
      people: of('person').map((person) => personView(person, records, day ?? today)),
      ties: of('tie'),
      bonds: of('bond'),
      documents: of('document').reverse(),
      proofs: of('proof'),
      notes: of('note').reverse(),
      forms: FORMS.flatMap(of),
      course: NO_COURSE,
      approvals: [],
      flags: of('flag'),
      contactsHidden: hides,
      secrets: this.secrets,
      parts: null,
      seenAs: this.seenAs,
      loans: [],
      doubtfulNumbers: [],
      work: fakeWork(records, day ?? today),
      checks: [],
      transfer: this.transfer,
      readOnly: this.readOnly,
      openConflicts: records.reduce((sum, record) => sum + Object.keys(record.conflicts).length, 0),
      asOf: day ?? null,
      undoable: undoable && { entry: undoable.entry, action: undoable.action, about: null, at: undoable.at, refused: null },
      redoable: null,
      entries: this.log.acts.length,
    };
  }
}

function asView(record: FakeRecord): RecordView {
  const number = record.fields.number;
  const fields = { ...record.fields };
  if (typeof number === 'string') fields.number = maskNumber(number);
  return { ...record, fields };
}

function maskNumber(number: string): string {
  return number.replace(/^(\d{6}-\d)\d{6}$/, '$1******');
}

function personView(record: RecordView, records: FakeRecord[], day: string): PersonView {
  const mine = records.filter((one) => one.fields.person === record.id);
  const none = String(record.fields.asked_none ?? '').split(',');
  const lists = Object.fromEntries(
    LISTS.map((list): [List, ListView] => {
      const entries = mine.filter((one) => one.kind === kindOf(list)).map(asView);
      const state = entries.length > 0 ? 'entries' : none.includes(list) ? 'none' : 'not_asked';
      return [list, { state, records: entries }];
    }),
  ) as Record<List, ListView>;
  const birth = typeof record.fields.birth_date === 'string' ? record.fields.birth_date : null;
  return {
    id: record.id,
    record,
    shown: shownName(lists.names.records, String(record.fields.relation ?? '')),
    age: birth === null ? null : ageOn(birth, day),
    classAge: birth === null ? null : classAgeOn(birth, day),
    lists,
  };
}

function shownName(names: RecordView[], relation: string): ShownName {
  const of = (sort: string) => {
    const name = names.find((one) => one.fields.sort === sort)?.fields.text;
    return typeof name === 'string' ? name : null;
  };
  const hangul = of('hangul') ?? of('legal');
  return {
    main: hangul ?? of('passport') ?? of('native') ?? relation,
    hangul,
    passport: of('passport'),
    native: of('native'),
  };
}

function ageOn(birth: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}

function classAgeOn(birth: string, day: string): number | null {
  const schoolYear = Number(day.slice(0, 4)) - (day.slice(5, 7) < '03' ? 1 : 0);
  const age = Math.max(0, schoolYear - 1 - Number(birth.slice(0, 4)));
  return ageOn(birth, day) < 13 ? age : null;
}
