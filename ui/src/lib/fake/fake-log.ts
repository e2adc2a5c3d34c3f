// A family's file in memory, as far as component tests and the plain browser need it: a list of
// acts, and the state they fold to. It knows no causality: conflicts are put in by `disagree`.

import type { EntryView, Field, Kind, Statement, Value } from '../generated/contract';

export type Fields = Partial<Record<Field, Value>>;

export interface FakeRecord {
  id: string;
  kind: Kind;
  fields: Fields;
  conflicts: Partial<Record<Field, Statement[]>>;
  by: string;
  at: string;
}

interface Change {
  record: string;
  kind: Kind;
  field: Field;
  old: Value;
  new: Value;
}

interface Act {
  entry: string;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  undoes: string | null;
  changes: Change[];
}

let made = 0;
/** An id like those of the house: sorted by the time of making. */
export function freshId(sort: string): string {
  made += 1;
  return `${sort}-${String(made).padStart(4, '0')}`;
}

export class FakeLog {
  readonly acts: Act[] = [];
  #conflicts = new Map<string, Partial<Record<Field, Statement[]>>>();

  /** Writes an act; `changes` name whole records, the fields that differ are kept. */
  act(
    action: string,
    changes: { record: string; kind: Kind; fields: Fields }[],
    at: string,
    by: string,
    more: { reason?: string | null; undoes?: string } = {},
  ): void {
    const state = this.state();
    const set: Change[] = changes.flatMap(({ record, kind, fields }) =>
      Object.entries(fields).map(([field, value]) => ({
        record,
        kind,
        field: field as Field,
        old: state.get(record)?.fields[field as Field] ?? null,
        new: value ?? null,
      })),
    );
    for (const change of set) delete this.#conflicts.get(change.record)?.[change.field];
    this.acts.push({
      entry: freshId('entry'),
      at,
      by,
      action,
      reason: more.reason ?? null,
      undoes: more.undoes ?? null,
      changes: set,
    });
  }

  /** Takes an act back; false where a later one touched the same field. */
  undo(entry: string, at: string, by: string): boolean {
    const act = this.acts.find((one) => one.entry === entry);
    if (!act || !this.#undoable(act)) return false;
    const back = act.changes.map(({ record, kind, field, old }) => ({
      record,
      kind,
      fields: { [field]: old },
    }));
    this.act('undo', back, at, by, { undoes: entry });
    return true;
  }

  #undoable(act: Act): boolean {
    if (act.action === 'create_family' || this.acts.some((one) => one.undoes === act.entry)) return false;
    const later = this.acts.slice(this.acts.indexOf(act) + 1);
    const touched = later.flatMap((one) => one.changes.map((c) => `${c.record}.${c.field}`));
    return act.changes.every((c) => !touched.includes(`${c.record}.${c.field}`));
  }

  /** The last act of `by` that can be taken back. */
  lastUndoable(by: string): Act | null {
    return this.acts.findLast((act) => act.by === by && act.action !== 'undo' && this.#undoable(act)) ?? null;
  }

  /** Lets two statements stand beside each other. */
  disagree(record: string, field: Field, statements: Statement[]): void {
    this.#conflicts.set(record, { ...this.#conflicts.get(record), [field]: statements });
  }

  /** Records as they are, or as they were at the end of a day. */
  state(day?: string): Map<string, FakeRecord> {
    const records = new Map<string, FakeRecord>();
    for (const act of this.acts) {
      if (day !== undefined && act.at.slice(0, 10) > day) break;
      for (const { record, kind, field, new: value } of act.changes) {
        const before = records.get(record) ?? { id: record, kind, fields: {}, conflicts: {}, by: '', at: '' };
        records.set(record, {
          ...before,
          fields: { ...before.fields, [field]: value },
          conflicts: this.#conflicts.get(record) ?? {},
          by: act.by,
          at: act.at,
        });
      }
    }
    return records;
  }

  history(): EntryView[] {
    const names = this.#names();
    return this.acts
      .map((act) => ({
        entry: act.entry,
        at: act.at,
        by: act.by,
        device: 'office-1',
        action: act.action,
        reason: act.reason,
        undoes: act.undoes,
        undoneBy: this.acts.find((one) => one.undoes === act.entry)?.entry ?? null,
        undoable: this.#undoable(act),
        changes: act.changes.map((change) => ({
          record: change.record,
          kind: change.kind,
          person: names.get(change.record) ?? null,
          field: change.field,
          old: change.old === null ? [] : [change.old],
          new: change.new,
        })),
      }))
      .reverse();
  }

  #names(): Map<string, string> {
    const state = this.state();
    const names = new Map<string, string>();
    for (const { id, kind, fields } of state.values()) {
      const person = kind === 'person' ? id : String(fields.person ?? '');
      const name = [...state.values()].find((r) => r.kind === 'name' && r.fields.person === person);
      if (name) names.set(id, String(name.fields.text));
    }
    return names;
  }
}
