// Handovers of a family in memory, and its page: what the screens need of what the core makes.

import type { AccountCard, Handover, HandoverPage, HandoverState } from '../generated/contract';
import type { FakeFamily } from './fake-family';

/** Every handover of a family, the latest first, as somebody sees it. */
function handovers(family: FakeFamily, me: AccountCard): Handover[] {
  const records = [...family.log.state().values()].filter(({ kind }) => kind === 'handover');
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return records.reverse().map(({ id, fields }) => ({
    record: id,
    state: (fields.decision ?? 'proposed') as HandoverState,
    from: text(fields.worker),
    to: text(fields.receiver) ?? '',
    by: text(fields.account) ?? '',
    on: text(fields.on),
    reason: text(fields.reason),
    told: text(fields.text),
    saidBy: me.name,
    saidAt: '2023-05-10T01:00:00Z',
    reply: text(fields.reply),
    mayAnswer: fields.decision === 'proposed' && fields.receiver === me.name,
    mayWithdraw: fields.decision === 'proposed' && fields.account === me.name,
  }));
}

/** A family on one page. */
export function fakeHandover(family: FakeFamily, me: AccountCard, today: string): HandoverPage {
  const view = family.view(today, me.name);
  return {
    on: today,
    title: view.title,
    fileNumber: view.fileNumber,
    caseType: null,
    openedOn: null,
    worker: me.name,
    handovers: handovers(family, me),
    people: view.people.map(({ id, shown, age, record }) => ({
      record: id,
      shown,
      relation: (record.fields.relation as string | undefined) ?? null,
      age,
      diedOn: null,
      nationalities: [],
      stay: null,
      stayUntil: null,
      speaks: (record.fields.speaks as string | undefined) ?? null,
      interpreterNeeded: null,
    })),
    intake: null,
    stage: null,
    closed: false,
    contactCount: view.notes.length,
    contacts: view.notes.map(({ id, fields }) => ({
      record: id,
      kind: 'note',
      on: (fields.on as string | undefined) ?? null,
      sort: (fields.way as string | undefined) ?? null,
      person: null,
      words: (fields.text as string | undefined) ?? null,
    })),
    goals: [],
    promises: view.work.filter(({ kind }) => kind === 'task'),
    unanswered: [],
    risks: [],
    conflicts: [],
    deadlines: view.work.filter(({ due }) => due !== null),
    questions: [],
    needs: [],
    unseen: [],
  };
}
