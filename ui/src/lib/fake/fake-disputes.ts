// Disagreements and copies of a file in memory: as far as component tests and the plain browser
// need them.

import type { Disputes, Field, Incoming, ReceiptView, Said, Statement } from '../generated/contract';
import type { FakeLog } from './fake-log';

/** Every field in which two statements stand beside each other. */
export function fakeDisputes(log: FakeLog): Disputes {
  const open = [...log.state().values()].flatMap(({ id, kind, conflicts }) =>
    (Object.entries(conflicts) as [Field, Statement[]][]).map(([field, statements]) => ({
      record: id,
      kind,
      person: null,
      field,
      class: 'plain' as const,
      maySettle: true,
      said: statements.map((statement, number) => fakeSaid(statement, number)),
      remarks: [],
    })),
  );
  return { open, kept: [] };
}

function fakeSaid({ value, by, at, entry }: Statement, statement: number): Said {
  return { value, by, device: 'office-1', at, entry, statement, contact: null, source: {}, evidence: [] };
}

/** A copy that brings one act. */
export function fakeIncoming(family: string, title: string, on: string): Incoming {
  const at = `${on}T03:00:00Z`;
  return {
    family,
    title,
    sort: 'file',
    origin: 'copy.hamkke',
    acts: [{ entry: 'entry-came', at, by: '오세린', device: '노트북 1', action: 'edit', reason: null, undoes: null, undoneBy: null, undoable: false, changes: [] }],
    actsKept: 0,
    writers: [{ by: '오세린', device: '노트북 1', acts: 1, first: at, last: at }],
    recordsNew: 1,
    recordsChanged: 0,
    papers: 0,
    disputes: [],
    rehearsal: { changes: [], comparedOn: on, differences: [], refused: null, work: [] },
    approvals: [],
    headsBefore: ['0'.repeat(64)],
  };
}

export function fakeReceipt(incoming: Incoming, by: string, at: string): ReceiptView {
  return {
    id: 'receipt-1',
    entry: 'entry-receipt',
    by,
    device: 'office-1',
    at,
    sort: incoming.sort,
    origin: incoming.origin,
    acts: incoming.acts.length,
    headsBefore: incoming.headsBefore,
    headsAfter: ['1'.repeat(64)],
    takenBackAt: null,
    takenBackBy: null,
    came: incoming.acts,
  };
}
