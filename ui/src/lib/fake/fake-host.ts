// A host in memory, typed against the border: for component tests, and for developing screens in
// a plain browser. It checks nothing that the core checks; what a test needs beyond that it
// answers itself, through `answers`.

import { PERMISSIONS } from '../../accounts/permissions';
import type {
  ApprovalRules,
  AccountCard,
  Accounts,
  Backups,
  Commands,
  CopyItem,
  CopyQueue,
  CreateFamily,
  Draft,
  Failure,
  FailureCode,
  FamilyReaders,
  FamilyView,
  Hit,
  Loans,
  Onlooker,
  ReceiptView,
  Secret,
  ShelfView,
  Status,
} from '../generated/contract';
import { Refused, type CommandName, type Host, type InputOf, type OutputOf } from '../host';
import { flagsOfFamily } from '../../course/flags';
import { fakeDestructions } from './fake-destructions';
import { fakeRulebook, fakeWhatIf } from './fake-rulebook';
import { fakeUnclaimed } from './fake-unclaimed';
import { fakeDisputes, fakeIncoming, fakeReceipt } from './fake-disputes';
import { fakeAccess, fakeOverview } from './fake-access';
import { FakeFamily } from './fake-family';
import { freshId, type FakeLog, type FakeRecord } from './fake-log';
import { fakeHandover } from './fake-handover';
import { fakePicture } from './fake-picture';
import { fakeBehind, fakeCaseload, fakeOpenCases, fakeStatistics } from './fake-statistics';
import { recordOf } from './fake-work';

type Answers = { [N in CommandName]: (input: InputOf<N>) => OutputOf<N> };

export interface FakeOptions {
  today?: string;
  phase?: Status['phase'];
  samplePassphrase?: string | null;
  /** Commands that a test answers itself. */
  answers?: Partial<Answers>;
}

/** Not a picture that any browser shows: nothing here looks at it. */
const WHITE_JPEG = '/9j/2Q==';
export const FAKE_PASSPHRASE = 'correct horse battery';
const ME: AccountCard = { id: 'account-1', name: '김하늘', role: 'director' };


/** Refuses as the host does. */
export function refuse(code: FailureCode, more: Partial<Failure> = {}): never {
  throw new Refused({ code, field: null, value: null, reason: null, ...more });
}

/** A computer whose centre has no shared store. */
const NO_SHELF: ShelfView = {
  place: null,
  busy: false,
  at: null,
  trouble: null,
  toGo: null,
  waiting: [],
  devices: [],
  segments: 0,
  bytes: 0,
};

export class FakeHost {
  readonly families = new Map<string, FakeFamily>();
  readonly drafts = new Map<string, Map<string, Draft>>();
  /** Every call, in order, for tests to look at. */
  readonly calls: { name: CommandName; input: unknown }[] = [];
  status: Status;
  #answers: Answers;

  constructor(options: FakeOptions = {}) {
    const phase = options.phase ?? 'signed_in';
    this.status = {
      phase,
      centre: phase === 'no_centre' ? null : this.#centre(options.samplePassphrase ?? null),
      session: null,
      progress: null,
      house: null,
      version: '0.1.0',
      today: options.today ?? '2023-05-10',
    };
    if (phase === 'signed_in') this.status = this.#signedIn();
    this.#answers = { ...this.#all(), ...options.answers };
  }

  /** Copies that were taken in. */
  receipts: ReceiptView[] = [];

  /** The stages whose forms need an approval. */
  approvalRules: ApprovalRules = { kinds: [], approvesOwn: false };

  /** Answers a command; after the turn of the event loop, as a real host does. */
  readonly host: Host = async (name, input) => {
    this.calls.push({ name, input });
    await Promise.resolve();
    return this.#answers[name](input);
  };

  /** Changes how a command is answered from now on. */
  answer<N extends CommandName>(name: N, how: Answers[N]): void {
    this.#answers[name] = how;
  }

  #backedUpAt: string | null = null;

  /** Puts a family in, written by someone at an instant. */
  add(input: CreateFamily, at = `${this.status.today}T01:00:00Z`, by = ME.name): FakeFamily {
    const family = new FakeFamily(freshId('family'));
    const number = `2023-${String(this.families.size + 1).padStart(4, '0')}`;
    const people = input.people.map((person) => ({ ...person, id: freshId('person') }));
    family.log.act(
      'create_family',
      [
        { record: family.id, kind: 'family', fields: { ...input.fields, file_number: number } },
        ...people.map((person) => ({ record: person.id, kind: 'person' as const, fields: person.fields })),
        ...people.flatMap((person) =>
          person.names.map((fields) => ({
            record: freshId('name'),
            kind: 'name' as const,
            fields: { ...fields, person: person.id },
          })),
        ),
      ],
      at,
      by,
    );
    this.families.set(family.id, family);
    return family;
  }

  view(family: FakeFamily): FamilyView {
    return family.view(this.status.today, ME.name);
  }

  #centre(samplePassphrase: string | null) {
    return { name: '안산시 다문화가족지원센터', folder: '/srv/centre', samplePassphrase, idleMinutes: 10, backupEvery: 'day' as const, restoring: false, accounts: [ME] };
  }

  #signedIn(): Status {
    const families = [...this.families.values()];
    return {
      ...this.status,
      phase: 'signed_in',
      centre: this.status.centre ?? this.#centre(null),
      session: { account: ME, device: 'office-1', permissions: [...PERMISSIONS], onDuty: false, visit: null },
      house: {
        families: families.length,
        people: families.reduce((sum, family) => sum + this.view(family).people.length, 0),
        unreadable: 0,
        headsLost: false,
        backedUpAt: this.#backedUpAt,
        backupTrouble: null,
        rulebook: '2026-11-01',
      },
    };
  }

  #family(id: string): FakeFamily {
    return this.families.get(id) ?? refuse('not_found');
  }

  #write(
    id: string,
    action: string,
    change: (log: FakeLog) => Parameters<FakeLog['act']>[1],
    reason: string | null = null,
  ): FamilyView {
    const family = this.#family(id);
    if (family.readOnly) refuse('read_only', { reason: family.readOnly });
    const at = new Date().toISOString();
    family.log.act(action, change(family.log), at, ME.name, { reason });
    return this.view(family);
  }

  #nameOf(family: FakeFamily, who: Onlooker): string | null {
    if (who.sort === 'account') return ME.name;
    const person = this.view(family).people.find(({ id }) => id === who.id);
    return person?.shown.main ?? null;
  }

  #draftsOf(family: string | null): Map<string, Draft> {
    const key = family ?? '';
    const kept = this.drafts.get(key) ?? new Map<string, Draft>();
    this.drafts.set(key, kept);
    return kept;
  }

  #loans(): Loans {
    const laptops = [{ id: 'device-2', name: '노트북 1' }];
    return { loans: [], laptops, borrowers: [ME], usualUntil: this.status.today };
  }

  #backups(): Backups {
    const at = this.#backedUpAt;
    return {
      folder: at ? 'USB' : null,
      reachable: at !== null,
      backups: at ? [{ name: '00000001', at, by: ME.name, checked: at }] : [],
      trouble: null,
      end: null,
    };
  }

  #accounts(): Accounts {
    const reach = { scope: 'all', team: null, onDuty: false };
    const account = { ...ME, reach, since: '2023-01-02T00:00:00Z', closed: false, waitsForKey: false, own: true };
    return {
      accounts: [account, { ...account, id: 'account-2', name: '오세린', role: 'caseworker', own: false, waitsForKey: true }],
      roles: [
        { role: 'director', permissions: [...PERMISSIONS], scopes: ['all'] },
        {
          role: 'caseworker',
          permissions: ['find_people', 'read_family', 'write_family', 'own_account'],
          scopes: ['all', 'team', 'own', 'named'],
        },
      ],
      resets: [],
      resetsByTwo: false,
      history: [
        { at: '2023-03-04T01:00:00Z', by: ME.name, device: 'office-1', action: 'add_account', account: '오세린', role: 'caseworker', reason: null },
        { at: '2023-01-02T00:00:00Z', by: ME.name, device: 'office-1', action: 'found', account: ME.name, role: 'director', reason: null },
      ],
    };
  }

  #answerHandover(family: string, record: string, decision: string, reply: string | null): FamilyView {
    const action = { accepted: 'accept', returned: 'return', withdrawn: 'withdraw' }[decision];
    return this.#write(family, `${action}_handover`, () => [{ record, kind: 'handover', fields: { decision, reply } }]);
  }

  #readers(): FamilyReaders {
    const reader = { account: ME.id, name: ME.name, role: 'director', how: 'all' as const, until: null, waits: false, parts: null, byParts: false };
    const other = { ...reader, account: 'account-2', name: '오세린', role: 'interpreter', how: null, byParts: true };
    return { readers: [reader], others: [other], worker: ME.id, workers: [reader, { ...other, account: 'account-3', name: '박도윤', role: 'caseworker', byParts: false }], sealed: false };
  }

  #all(): Answers {
    return {
      status: () => (this.status.phase === 'signed_in' ? this.#signedIn() : this.status),
      choose_centre: () => this.status,
      found_centre: ({ centreName }) => {
        this.status = { ...this.#signedIn(), centre: { ...this.#centre(null), name: centreName } };
        return { recoveryKey: 'K7QM-2XFD-9RTB-4WNE-HC6P-8YAV-3JGS-5ZLU', status: this.status };
      },
      sign_in: ({ passphrase }) => {
        if (passphrase !== FAKE_PASSPHRASE) refuse('wrong_secret');
        return (this.status = this.#signedIn());
      },
      recover: () => (this.status = this.#signedIn()),
      sign_out: () => {
        this.status = { ...this.status, phase: 'signed_out', session: null, house: null };
        return this.status;
      },
      stir: () => (this.status.phase === 'signed_in' ? this.#signedIn() : this.status),
      set_idle_lock: () => this.#signedIn(),
      accounts: () => this.#accounts(),
      add_account: () => this.#accounts(),
      change_account: () => this.#accounts(),
      close_account: () => this.#accounts(),
      set_up_resets: () => this.#accounts(),
      ask_reset: () => this.#accounts(),
      carry_out_reset: () => this.#accounts(),
      change_passphrase: ({ present }) => (present === FAKE_PASSPHRASE ? {} : refuse('wrong_secret')),
      confirm_passphrase: ({ passphrase }) => (passphrase === FAKE_PASSPHRASE ? {} : refuse('wrong_secret')),
      note_print: () => ({}),
      access_log: () => fakeAccess(ME, this.status.today),
      access_overview: () => fakeOverview(ME, this.status.today),
      verify_access: () => ({ notes: 3, faults: [], wrong: 0 }),
      sign_off_access: ({ ownPassphrase }) =>
        ownPassphrase === FAKE_PASSPHRASE ? fakeOverview(ME, this.status.today) : refuse('wrong_secret'),
      set_access_rules: (rules) => rules,
      save_access_log: () => ({ saved: true }),
      family_readers: () => this.#readers(),
      give_family: () => this.#readers(),
      take_family: () => this.#readers(),
      hand_over: () => ({}),
      propose_handover: ({ family, reason, told }) =>
        this.#write(family, 'propose_handover', () => [
          {
            record: freshId('handover'),
            kind: 'handover',
            fields: { worker: ME.name, receiver: '오세린', account: ME.name, on: this.status.today, reason, text: told, decision: 'proposed' },
          },
        ]),
      look_handover: ({ family }) => fakeHandover(this.#family(family), ME, this.status.today),
      accept_handover: ({ family, record }) => this.#answerHandover(family, record, 'accepted', null),
      return_handover: ({ family, record, reason }) => {
        this.#answerHandover(family, record, 'returned', reason);
        return {};
      },
      withdraw_handover: ({ family, record }) => this.#answerHandover(family, record, 'withdrawn', null),
      seal_family: ({ family }) => this.view(this.#family(family)),
      break_glass: ({ family }) => this.view(this.#family(family)),
      sign_off_emergency: () => ({ emergencies: [], destructionsDue: 0, destructionsWaiting: 0 }),
      rebuild_register: () => this.status,
      find: ({ query, limit }) => this.#find(query, limit),
      recent_families: () => ({
        families: [...this.families.values()].reverse().map((family) => ({
          id: family.id,
          title: family.title,
          fileNumber: family.fileNumber,
          people: this.view(family).people.length,
          touchedAt: family.log.acts.at(-1)?.at ?? null,
          worker: ME.name,
          flags: flagsOfFamily(this.view(family)),
        })),
      }),
      look_alikes: () => ({ found: [] }),
      duplicates: () => ({ pairs: [], total: 0 }),
      doubles: () => ({ alike: [], decided: [] }),
      compare_people: () => refuse('not_found'),
      keep_apart: () => ({}),
      rehearse_merge: () => ({ families: [] }),
      merge_people: ({ first }) => this.view(this.#family(first.family)),
      part_people: ({ family }) => this.view(this.#family(family)),
      today: ({ kind }) => {
        const items = [...this.families.values()].flatMap((family) =>
          this.view(family).work.map((work) => ({
            family: family.id,
            title: family.title,
            fileNumber: family.fileNumber,
            worker: ME.name,
            work,
            flags: flagsOfFamily(this.view(family)),
          })),
        );
        const counts = items.length > 0 ? [{ kind: 'task' as const, count: items.length }] : [];
        return { on: this.status.today, items: items.filter((one) => !kind || one.work.kind === kind), counts, woken: null, reviewDue: null, loansDue: [], emergencies: [], destructionsDue: 0, destructionsWaiting: 0 };
      },
      finish_work: ({ family, item }) =>
        this.#write(family, 'finish', () => [
          { record: recordOf(item), kind: 'task', fields: { done_on: this.status.today } },
        ]),
      put_off_work: ({ family, item, until, reason }) =>
        this.#write(
          family,
          'put_off',
          () => [{ record: freshId('deferral'), kind: 'deferral', fields: { item, until } }],
          reason,
        ),
      approval_rules: () => this.approvalRules,
      set_approval_rules: (rules) => (this.approvalRules = rules),
      case_story: () => ({ items: [], readings: [] }),
      differences: () => ({ reading: null, records: [] }),
      note_reading: () => ({ items: [], readings: [] }),
      review_queue: () => ({ lines: [], total: 0, waiting: 0 }),
      ask_approval: () => refuse('not_found'),
      decide_approval: () => refuse('not_found'),
      read_import: () => refuse('invalid_field', { reason: 'table-empty' }),
      map_import: () => refuse('not_found'),
      run_import: () => refuse('not_found'),
      undo_import: () => refuse('not_found'),
      imports: () => ({ imports: [] }),
      save_import_report: () => ({ saved: true }),
      create_family: (input) => this.view(this.add(input, new Date().toISOString())),
      open_family: ({ family }) => this.view(this.#family(family)),
      close_family: () => ({}),
      family_as_of: ({ family, day }) => this.#family(family).view(this.status.today, ME.name, day),
      save: ({ family, changes }) =>
        this.#write(family, 'edit', (log) => {
          const consents = [...log.state().values()].filter((record) => record.fields.sort === 'unique_id');
          const lacks = changes.some(
            ({ record, fields }) => fields.passport_number && !consents.some((consent) => consent.fields.person === record),
          );
          if (lacks) refuse('invalid_field', { field: 'passport_number', reason: 'needs-unique-id-consent' });
          return changes.map(({ record, kind, fields }) => ({ record: record ?? freshId(kind), kind, fields }));
        }),
      mark_list: ({ family, person, list, state }) =>
        this.#write(family, 'mark_list', (log) => {
          const before = String(log.state().get(person)?.fields.asked_none ?? '');
          const others = before.split(',').filter((one) => one !== '' && one !== list);
          const none = state === 'none' ? [...others, list] : others;
          return [{ record: person, kind: 'person', fields: { asked_none: none.join(',') } }];
        }),
      remove_record: ({ family, record, reason }) =>
        this.#write(family, 'remove', (log) => [
          {
            record,
            kind: log.state().get(record)?.kind ?? refuse('not_found'),
            fields: { removed: reason ?? 'removed' },
          },
        ]),
      settle_conflict: ({ family, record, field, statement }) =>
        this.#write(family, 'edit', (log) => {
          const found = log.state().get(record) ?? refuse('not_found');
          const value = found.conflicts[field]?.[statement]?.value ?? null;
          return [{ record, kind: found.kind, fields: { [field]: value } }];
        }),
      disputes: ({ family }) => fakeDisputes(this.#family(family).log),
      settle_dispute: ({ family, record, field, choice, statement, remark }) =>
        this.#write(family, 'settle', (log) => {
          const found = log.state().get(record) ?? refuse('not_found');
          const value = found.conflicts[field]?.[statement ?? 0]?.value ?? null;
          if (choice !== 'leave_open' && statement !== null) return [{ record, kind: found.kind, fields: { [field]: value } }];
          return [{ record: freshId('dispute'), kind: 'dispute', fields: { fact: record, part: field, remark } }];
        }),
      choose_copy: ({ family }) => {
        const { title } = this.view(this.#family(family));
        return { incoming: fakeIncoming(family, title, this.status.today) };
      },
      take_in_copy: ({ family }) => {
        const { title } = this.view(this.#family(family));
        const receipt = fakeReceipt(fakeIncoming(family, title, this.status.today), ME.name, new Date().toISOString());
        this.receipts = [receipt, ...this.receipts];
        const taken = this.#write(family, 'take_in', () => [
          { record: receipt.id, kind: 'receipt', fields: { sort: receipt.sort, name: receipt.origin, count: receipt.acts } },
        ]);
        return { family: taken, receipt };
      },
      leave_copy: () => ({}),
      receipts: () => ({ receipts: this.receipts.map((receipt) => ({ ...receipt, came: [] })) }),
      receipt: ({ record }) => this.receipts.find(({ id }) => id === record) ?? refuse('not_found'),
      rehearse_take_back: ({ record }) => ({
        changes: [{ record, kind: 'person', person: null, field: 'phone', old: ['010-0000-0001'], new: null }],
        kept: [{ record, kind: 'person', person: null, field: 'sex', why: 'edited_since', by: ME.name }],
      }),
      take_back_copy: ({ family, record }) => {
        const at = new Date().toISOString();
        this.receipts = this.receipts.map((one) => (one.id === record ? { ...one, takenBackAt: at, takenBackBy: ME.name } : one));
        const back = this.#write(family, 'undo', () => [{ record, kind: 'receipt', fields: { remark: 'undone' } }]);
        return { family: back, kept: [] };
      },
      rehearse_event: ({ on }) => ({ changes: [], comparedOn: on, differences: [], refused: null, work: [] }),
      record_event: ({ family, event, on, people, fields }) =>
        this.#write(family, event, () =>
          people.map((person) => ({ record: freshId('address'), kind: 'address', fields: { person, from: on, ...fields } })),
        ),
      undo: ({ family, entry }) => {
        const file = this.#family(family);
        const target = entry ?? file.log.lastUndoable(ME.name)?.entry;
        if (!target || !file.log.undo(target, new Date().toISOString(), ME.name)) refuse('undo_blocked', { reason: 'touched' });
        return this.view(file);
      },
      history: ({ family }) => ({ entries: this.#family(family).log.history() }),
      genogram: ({ family, day }) => fakePicture(this.#family(family).view(this.status.today, ME.name), 'tie', day),
      ecomap: ({ family, day }) => fakePicture(this.#family(family).view(this.status.today, ME.name), 'bond', day),
      save_picture: () => ({ saved: true }),
      save_document: () => ({ saved: true }),
      page_languages: () => ({ languages: [] }),
      review_page: () => ({ languages: [] }),
      begin_pages: () => ({ done: 0, of: 0, pages: 0 }),
      run_pages: () => ({ done: 0, of: 0, pages: 0 }),
      save_pages: () => ({ saved: true }),
      stop_pages: () => ({}),
      attach: ({ family, name, content, fields }) =>
        this.#write(family, 'attach', () => [
          { record: freshId('document'), kind: 'document', fields: { ...fields, name, media: 'png', size: content.length } },
        ]),
      paper_picture: () => ({ hidden: false, jpeg: WHITE_JPEG, width: 8, height: 8, pages: 1 }),
      take_out_paper: ({ family }) => ({ saved: true, family: this.#write(family, 'take_out', () => []) }),
      destroy_paper: ({ family, record, reason }) =>
        this.#write(family, 'destroy', () => [
          { record, kind: 'document', fields: { destroyed_on: this.status.today, worker: ME.name, reason } },
        ]),
      copy_queue: ({ family }) => this.#queue(family),
      copy_value: ({ family, subject }) => ({
        value: String(this.#family(family).log.state().get(subject)?.fields.birth_date ?? '').replaceAll('-', ''),
      }),
      tick_typed: ({ family, screen, subject, item, typed }) => {
        const view = this.#write(family, 'type_in', () => [
          { record: `typed-${subject}-${item}`, kind: 'typed', fields: { screen, item, subject, digest: typed ? 'd' : null } },
        ]);
        return { family: view, queue: this.#queue(family) };
      },
      interview_sheet: ({ family, on }) => {
        const view = this.view(this.#family(family));
        return {
          on,
          questions: view.people.map((person) => ({ person: person.shown.main, fact: 'stays' })),
          needs: [{ kind: 'intake', field: 'route', sort: null, person: null }],
          promises: [{ text: '통역 예약', due: on, responsible: null }],
          consents: [{ kind: 'consent', field: null, sort: 'collection_use', person: null }],
        };
      },
      kept_data: ({ family }) => ({
        on: this.status.today,
        rows: this.#carried(family).map((record) => ({
          record: record.id,
          kind: 'person',
          field: 'passport_number',
          sort: null,
          person: null,
          basis: 'nothing',
          task: null,
          needs: 'unique_id',
          given: [],
          reason: null,
        })),
      }),
      rehearse_withdrawal: ({ family }) => ({
        going: this.#carried(family).map((record) => ({
          record: record.id,
          kind: 'person',
          field: 'passport_number',
          sort: null,
          on: null,
          name: null,
          person: null,
          past: false,
        })),
        staying: 0,
        told: [{ record: 'referral', agency: '단원구보건소', on: this.status.today }],
      }),
      withdraw_consent: ({ family, record, on, reason, ownPassphrase }) => {
        if (ownPassphrase !== FAKE_PASSPHRASE) refuse('wrong_secret');
        const gone = this.#carried(family).map(({ id }) => ({ record: id, kind: 'person' as const, fields: { passport_number: null } }));
        return this.#write(family, 'withdraw', () => [{ record, kind: 'consent', fields: { withdrawn_on: on } }, ...gone], reason);
      },
      reveal_number: ({ family, record, field }) => {
        const number = this.#family(family).log.state().get(record)?.fields[field];
        return typeof number === 'string' ? { number } : refuse('not_found');
      },
      show_contacts: ({ family, reason }) => {
        this.#family(family).disclosed = true;
        return this.#write(family, 'disclose', () => [], reason);
      },
      keep_secret: ({ family, record, part, from, reason }) => {
        const of = this.#family(family);
        const said = { marking: freshId('secrecy'), record, part, reason, by: ME.name, at: new Date().toISOString(), byKey: false };
        of.secrets = [...of.secrets, ...from.map((who) => ({ ...said, from: who, name: this.#nameOf(of, who) }))];
        return this.#write(family, 'keep_secret', () => [], reason);
      },
      lift_secrecy: ({ family, record, part, from, reason }) => {
        const of = this.#family(family);
        const lifts = (one: Secret) => one.record === record && one.part === part && one.from.id === from.id;
        of.secrets = of.secrets.filter((one) => !lifts(one));
        return this.#write(family, 'lift_secrecy', () => [], reason);
      },
      save_secret: ({ family, change }) =>
        this.#write(family, 'keep_secret', () => [{ ...change, record: change.record ?? freshId(change.kind) }]),
      look_as: ({ family, who }) => {
        this.#family(family).seenAs = who;
        return this.view(this.#family(family));
      },
      childcare: ({ on }) => ({
        on,
        rulebookVersion: '2026-11-01',
        rulebookDigest: '',
        answer: null,
        refused: null,
        children: [],
        incomplete: [],
      }),
      childcare_timeline: ({ child }) => ({ id: child, programmes: [] }),
      save_check: ({ family }) => this.view(this.#family(family)),
      replay_check: () => refuse('not_found'),
      keep_draft: ({ family, key, text }) => {
        this.#draftsOf(family).set(key, { key, text, at: new Date().toISOString() });
        return {};
      },
      drop_draft: ({ family, key }) => {
        this.#draftsOf(family).delete(key);
        return {};
      },
      drafts: ({ family }) => ({ drafts: [...this.#draftsOf(family).values()] }),
      devices: () => ({ devices: [] }),
      enrol_device: () => refuse('bad_call'),
      withdraw_device: () => refuse('not_found'),
      found_enrolments: () => ({ folder: null, count: 0 }),
      join_centre: () => refuse('carry', { reason: 'none' }),
      loans: () => this.#loans(),
      visits_on: () => ({ families: [] }),
      lend: () => ({ folder: null, loans: this.#loans() }),
      extend_loan: () => refuse('not_found'),
      withdraw_loan: () => refuse('not_found'),
      look_homecomings: () => ({ folder: null, found: [] }),
      rehearse_homecoming: () => refuse('not_found'),
      receive_loan: () => refuse('not_found'),
      lost_laptop: () => refuse('not_found'),
      lose_laptop: () => refuse('not_found'),
      quarantine: () => ({ acts: [] }),
      judge_quarantine: () => refuse('not_found'),
      loans_here: () => ({ loans: [], folder: null, families: 0 }),
      take_loan: () => refuse('denied'),
      hand_back: () => refuse('denied'),
      extend_here: () => refuse('denied'),
      backups: () => this.#backups(),
      choose_backup_folder: () => this.#backups(),
      back_up: () => {
        this.#backedUpAt = `${this.status.today}T01:00:00Z`;
        return this.#signedIn();
      },
      check_backup: () => this.#signedIn(),
      stop_backup: () => this.#signedIn(),
      set_backup_schedule: () => this.#signedIn(),
      lost_families: () => ({ families: [], total: 0 }),
      restore: ({ ownPassphrase }) => (ownPassphrase === FAKE_PASSPHRASE ? this.#signedIn() : refuse('wrong_secret')),
      found_backups: () => ({
        folder: 'USB',
        centre: this.#centre(null).name,
        backups: [{ name: '00000001', at: `${this.status.today}T01:00:00Z` }],
      }),
      destructions: () => fakeDestructions(ME),
      propose_destruction: ({ ownPassphrase }) =>
        ownPassphrase === FAKE_PASSPHRASE ? fakeDestructions(ME) : refuse('wrong_secret'),
      decide_destruction: ({ ownPassphrase }) =>
        ownPassphrase === FAKE_PASSPHRASE ? fakeDestructions(ME) : refuse('wrong_secret'),
      set_retention: (periods) => periods,
      save_destructions: () => ({ saved: true }),
      shelf: () => NO_SHELF,
      choose_shelf: () => ({ ...NO_SHELF, place: 'USB' }),
      set_shelf: ({ url }) => ({ ...NO_SHELF, place: url }),
      leave_shelf: () => NO_SHELF,
      test_shelf: () => ({
        steps: (['list', 'write', 'read', 'replace', 'remove'] as const).map((step) => ({ step, trouble: null })),
        milliseconds: 1200,
      }),
      sync_shelf: () => NO_SHELF,
      family_on_shelf: () => ({ state: 'no_shelf' as const, since: null }),
      partners: () => ({ partners: [], own: 'ABCDE-FGHJK-MNPQR-STVWX' }),
      save_card: () => refuse('denied'),
      look_cards: () => ({ folder: null, cards: [] }),
      keep_partner: () => refuse('not_found'),
      forget_partner: () => refuse('not_found'),
      rehearse_transfer: () => refuse('transfer', { reason: 'unknown-centre' }),
      propose_transfer: () => refuse('transfer', { reason: 'unknown-centre' }),
      send_transfer: () => refuse('transfer', { reason: 'unknown-centre' }),
      call_back_transfer: () => refuse('not_found'),
      look_transfers: () => ({ folder: null, found: [], forOthers: 0, damaged: 0 }),
      accept_transfer: () => refuse('not_found'),
      refuse_transfer: () => refuse('not_found'),
      hear_transfers: () => ({ folder: null, heard: [], passedOver: 0 }),
      families_out: () => ({ families: [] }),
      rulebook: () => fakeRulebook(),
      what_if_rulebook: () => fakeWhatIf(this.status.today),
      propose_ruling: () => fakeRulebook(),
      decide_ruling: () => fakeRulebook(),
      withdraw_ruling: () => fakeRulebook(),
      correct_check: ({ family }) => this.view(this.#family(family)),
      save_corrections: () => ({ saved: true }),
      unclaimed: () => fakeUnclaimed(this.status.today),
      statistics: (asked) => fakeStatistics(asked, this.status.today),
      statistics_list: () => fakeBehind([...this.families.keys()][0] ?? ''),
      save_statistics: () => ({ saved: true, number: '2023-0001' }),
      reports: () => ({ reports: [] }),
      set_small_numbers: (small) => small,
      caseload: () => fakeCaseload(this.status.today, ME),
      caseload_list: () => fakeOpenCases([...this.families.keys()][0] ?? ''),
      settle_backup: () => (this.status = { ...this.status, phase: 'signed_out', centre: { ...this.#centre(null), restoring: true } }),
    };
  }

  /** The people whose passport number is kept. */
  #carried(id: string): FakeRecord[] {
    const records = [...this.#family(id).log.state().values()];
    return records.filter((record) => record.kind === 'person' && (record.fields.passport_number ?? null) !== null);
  }

  /** A screen of two fields for everybody; the core knows the real ones. */
  #queue(id: string): CopyQueue {
    const family = this.#family(id);
    const state = family.log.state();
    const item = (subject: string, name: string, ko: string, value: string, sealed: boolean): CopyItem => {
      const typed = (state.get(`typed-${subject}-${name}`)?.fields.digest ?? null) !== null;
      const done = typed ? { by: ME.name, at: `${this.status.today}T01:00:00Z` } : { by: null, at: null };
      return { id: name, ko, en: name, standing: typed ? 'typed' : 'new', value, sealed, ...done };
    };
    return {
      screens: [{ id: 'childcare-fee', ko: '보육료 지원 신청', en: 'Daycare fee' }],
      screen: 'childcare-fee',
      compared: false,
      sources: ['복지로'],
      subjects: this.view(family).people.map(({ id, shown }) => ({
        id,
        name: shown.main,
        items: [item(id, 'name', '성명', shown.main, false), item(id, 'number', '등록번호', '900101*******', true)],
      })),
    };
  }

  /** Finds by any name or the file number that holds the query; the core does far more. */
  #find(query: string, limit: number): Commands['find']['output'] {
    const wanted = query.trim().toLowerCase();
    const hits = [...this.families.values()].flatMap((family) =>
      this.view(family).people.flatMap((person): Hit[] => {
        const texts = [person.shown.hangul, person.shown.passport, person.shown.native].filter((t) => t !== null);
        const names = texts.map((text) => {
          const from = text.toLowerCase().indexOf(wanted);
          return { text, marks: from < 0 ? [] : [[from, from + wanted.length] as [number, number]] };
        });
        const matched = names.some((name) => name.marks.length > 0);
        if (wanted === '' || !(matched || family.fileNumber.includes(wanted))) return [];
        return [
          {
            family: family.id,
            title: family.title,
            fileNumber: family.fileNumber,
            person: person.id,
            names,
            matched: matched ? null : { text: family.fileNumber, marks: [] },
            birthDate: (person.record.fields.birth_date as string | undefined) ?? null,
            nationalities: person.lists.nationalities?.records.map((r) => String(r.fields.country)) ?? [],
            relation: (person.record.fields.relation as string | undefined) ?? null,
            flags: flagsOfFamily(this.view(family)),
            shut: false,
            worker: null,
          },
        ];
      }),
    );
    return { query, hits: hits.slice(0, limit), total: hits.length };
  }
}
