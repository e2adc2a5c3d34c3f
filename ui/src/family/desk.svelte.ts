// The family that lies open: what is shown of it, and every change that is made to it.

import { getContext, setContext } from 'svelte';
import { now } from '../lib/day';
import { failureOf } from '../lib/failure';
import { Drafts } from '../lib/drafts.svelte';
import type { Around, Named } from '../lib/fields';
import { facts, referable } from '../lib/form-names';
import type {
  Approval,
  Failure,
  FamilyView,
  Field,
  KeptField,
  Kind,
  LifeEvent,
  List,
  ListState,
  Onlooker,
  ReceiptView,
  RecordChange,
  RecordView,
  SettleDispute,
  Value,
} from '../lib/generated/contract';
import { call } from '../lib/host';
import { session } from '../lib/session.svelte';

/** Where something was saved, or could not be: a record's field, or a list. */
export function placeOf(record: string, field: string): string {
  return `${record}.${field}`;
}

/** Where somebody lives, and how they are reached. */
const CONTACTS: readonly [Kind, Field][] = [
  ['address', 'area'],
  ['address', 'detail'],
  ['person', 'phone'],
];

/** What the values of a family's records refer to. */
export function aroundOf(view: FamilyView, today: string, accounts: Named[]): Around {
  const around = { today, people: view.people.map(({ id, shown }) => ({ id, name: shown.main })), accounts };
  return { ...around, records: referable(view, around), facts: facts(view, around) };
}

export class Desk {
  #view = $state.raw() as FamilyView;
  /** The act that was asked for last. */
  #last: Promise<boolean> = Promise.resolve(true);
  /** The place that was saved last, and when. */
  saved = $state.raw<{ place: string; at: string } | null>(null);
  /** The place where something was refused last, and why. */
  refused = $state.raw<{ place: string; failure: Failure } | null>(null);

  constructor(
    view: FamilyView,
    readonly today: string,
    readonly accounts: Named[],
    readonly drafts: Drafts = new Drafts(view.id),
  ) {
    this.#view = view;
  }

  get view(): FamilyView {
    return this.#view;
  }

  /**
   * Whether nothing can be written: the file is damaged, a past day is shown, it is seen as by
   * somebody else, or the account only reads.
   */
  get fixed(): boolean {
    return !session.may('write_family') || this.#view.readOnly !== null || this.#view.asOf !== null || this.#view.seenAs !== null;
  }

  /** Whether a flag keeps a field from sight. */
  hides(kind: Kind, field: Field): boolean {
    return this.#view.contactsHidden && CONTACTS.some(([of, name]) => of === kind && name === field);
  }

  /** What reading and saying a value needs; made once a view, for a screen can hold thousands. */
  readonly around: Around = $derived.by(() => aroundOf(this.#view, this.today, this.accounts));

  /** Shows a newer view; one that was answered late is older than what is shown, and is dropped. */
  take(view: FamilyView): void {
    if (view.entries >= this.#view.entries) this.#view = view;
  }

  /** Sets fields of a record in one act. Gives whether it was saved. */
  async edit(record: RecordView, fields: Partial<Record<Field, Value>>, place: string): Promise<boolean> {
    return this.save([{ record: record.id, kind: record.kind, fields }], place);
  }

  /** Makes a record. */
  async add(kind: Kind, fields: Partial<Record<Field, Value>>, place: string): Promise<boolean> {
    return this.save([{ record: null, kind, fields }], place);
  }

  async save(changes: RecordChange[], place: string): Promise<boolean> {
    return this.#act(place, () => call('save', { family: this.#view.id, changes, reason: null }));
  }

  async remove(record: RecordView, place: string): Promise<boolean> {
    return this.#act(place, () =>
      call('remove_record', { family: this.#view.id, record: record.id, reason: null }),
    );
  }

  async mark(person: string, list: List, state: ListState): Promise<boolean> {
    return this.#act(placeOf(person, list), () =>
      call('mark_list', { family: this.#view.id, person, list, state }),
    );
  }

  /** Puts a paper into the file. */
  async attach(name: string, content: Uint8Array, place: string): Promise<boolean> {
    return this.#act(place, () => call('attach', { family: this.#view.id, name, content, fields: {} }));
  }

  /** Shows addresses and phones that a flag keeps from sight; that it was done is written down. */
  async showContacts(reason: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('show_contacts', { family: this.#view.id, reason }));
  }

  /** Keeps a record, or a field of it, from somebody. */
  async keepSecret(record: string, part: Field | null, from: Onlooker[], reason: string, place: string): Promise<boolean> {
    return this.#act(place, () =>
      call('keep_secret', { family: this.#view.id, record, part, from, reason: reason.trim() || null }),
    );
  }

  /** No longer keeps it from somebody. */
  async liftSecrecy(record: string, part: Field | null, from: Onlooker, place: string): Promise<boolean> {
    return this.#act(place, () => call('lift_secrecy', { family: this.#view.id, record, part, from, reason: null }));
  }

  /** Makes a record that is kept from somebody from its first moment on. */
  async addSecret(kind: Kind, fields: Partial<Record<Field, Value>>, from: Onlooker[], reason: string, place: string): Promise<boolean> {
    return this.#act(place, () =>
      call('save_secret', { family: this.#view.id, change: { record: null, kind, fields }, from, reason: reason.trim() || null }),
    );
  }

  /** Shows the family as it is to somebody else; none ends that. */
  async lookAs(who: Onlooker | null): Promise<boolean> {
    return this.#act('look', () => call('look_as', { family: this.#view.id, who }));
  }

  /** Lets one of the statements of a field hold: the `statement`-th, which `entry` made. */
  async settle(record: RecordView, field: Field, statement: number, entry: string): Promise<boolean> {
    return this.#act(placeOf(record.id, field), () =>
      call('settle_conflict', { family: this.#view.id, record: record.id, field, statement, entry }),
    );
  }

  /** Settles a disagreement, keeps what was said, or leaves it open with a remark. */
  async settleDispute(settling: Omit<SettleDispute, 'family'>, place: string): Promise<boolean> {
    return this.#act(place, () => call('settle_dispute', { family: this.#view.id, ...settling }));
  }

  /** Takes in the copy that was chosen; gives its receipt where something new came. */
  async takeInCopy(place: string): Promise<ReceiptView | null> {
    let receipt: ReceiptView | null = null;
    await this.#act(place, async () => {
      const taken = await call('take_in_copy', { family: this.#view.id });
      receipt = taken.receipt;
      return taken.family;
    });
    return receipt;
  }

  /** Takes back all that came with a copy; gives what stayed, where it was done. */
  async takeBackCopy(record: string, place: string): Promise<KeptField[] | null> {
    let kept: KeptField[] | null = null;
    await this.#act(place, async () => {
      const back = await call('take_back_copy', { family: this.#view.id, record, reason: null });
      kept = back.kept;
      return back.family;
    });
    return kept;
  }

  /** Takes an act back, or brings it back. */
  async undo(entry: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('undo', { family: this.#view.id, entry }));
  }

  /** Takes back what I did last, once all that I did is answered. */
  async undoMine(): Promise<boolean> {
    return this.#takeBack(() => this.#view.undoable?.entry);
  }

  /** Brings back what I took back last. */
  async redoMine(): Promise<boolean> {
    return this.#takeBack(() => this.#view.redoable?.entry);
  }

  async #takeBack(last: () => string | undefined): Promise<boolean> {
    return this.#act('undo', async () => {
      const entry = last();
      return entry ? call('undo', { family: this.#view.id, entry }) : this.#view;
    });
  }

  /** Finishes what is to be done. */
  async finish(item: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('finish_work', { family: this.#view.id, item }));
  }

  /** Puts off what is to be done until a day. */
  async putOff(item: string, until: string, reason: string | null, place: string): Promise<boolean> {
    return this.#act(place, () => call('put_off_work', { family: this.#view.id, item, until, reason }));
  }

  /** Approves a form as it was looked at, or sends it back with the reason. */
  async decide({ form, content }: Approval, approve: boolean, reason: string | null, place: string): Promise<boolean> {
    return this.#act(place, () => call('decide_approval', { family: this.#view.id, form, content, approve, reason }));
  }

  /** Asks again for the approval of a form that was sent back. */
  async askApproval(form: string, answer: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('ask_approval', { family: this.#view.id, record: form, reason: answer.trim() || null }));
  }

  /** Takes over a family that was proposed to whoever sits here. */
  async acceptHandover(record: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('accept_handover', { family: this.#view.id, record, reason: null }));
  }

  /** Takes back a handover that nobody has answered. */
  async withdrawHandover(record: string, place: string): Promise<boolean> {
    return this.#act(place, () => call('withdraw_handover', { family: this.#view.id, record, reason: null }));
  }

  /** Returns a family that was proposed; whoever opened it for that alone opens it no more. */
  async returnHandover(record: string, reason: string, place: string): Promise<'open' | 'shut' | 'refused'> {
    const family = this.#view.id;
    let shut = false;
    const done = await this.#act(place, async () => {
      await call('return_handover', { family, record, reason });
      try {
        return await call('open_family', { family });
      } catch (thrown) {
        shut = ['family_shut', 'not_found'].includes(failureOf(thrown).code);
        if (!shut) throw thrown;
        return this.#view;
      }
    });
    if (!done) return 'refused';
    return shut ? 'shut' : 'open';
  }

  /** Records an event of life as one act. */
  async live(event: LifeEvent, place: string): Promise<boolean> {
    return this.#act(place, () => call('record_event', event));
  }

  /** One act after another: none is asked for before the one before it is answered. */
  #act(place: string, act: () => Promise<FamilyView>): Promise<boolean> {
    this.#last = this.#last.then(() => this.#ask(place, act));
    return this.#last;
  }

  async #ask(place: string, act: () => Promise<FamilyView>): Promise<boolean> {
    try {
      this.take(await act());
      this.saved = { place, at: now() };
      this.refused = null;
      return true;
    } catch (thrown) {
      this.refused = { place, failure: failureOf(thrown) };
      return false;
    }
  }
}

const KEY = Symbol('desk');

export function layOut(desk: Desk): Desk {
  return setContext(KEY, desk);
}

export function theDesk(): Desk {
  return getContext<Desk>(KEY);
}
