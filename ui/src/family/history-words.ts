// Acts in words: one line an act, old and new beneath.

import { areaOf } from '../lib/data/areas';
import { dayAt, sayDayShort, unbroken } from '../lib/day';
import { sayValue, shapeOf, type Around, type Named } from '../lib/fields';
import type { ChangeView, EntryView, Field, OriginSort, Value } from '../lib/generated/contract';
import { sayOrigin } from '../incoming/words';
import { labelOf } from '../lib/labels';
import { FORM_FIELDS, isForm } from '../lib/forms';
import { COLUMNS, LISTS, kindOf } from '../lib/lists';
import { LIFE_EVENTS, TRANSFERS } from '../lib/vocabulary';
import { look } from '../lib/words/look.svelte';
import { canSay, say } from '../lib/words/say';

export function sayAction(action: string): string {
  return canSay(`act-${action}`) ? say(`act-${action}`) : action;
}

/** A value of a change in words; `–` where there is none. */
export function sayChanged(change: ChangeView, value: Value, around: Around): string {
  if (value === null) return '–';
  const field = change.field as Field;
  if (field === 'area') return areaOf(String(value))?.[look.language] ?? String(value);
  if (change.kind === 'sameness' && field === 'decision') return say(`sameness-${value as string}`);
  if (change.kind === 'approval' && field === 'decision') return say(`approval-${value as string}`);
  if (change.kind === 'handover' && field === 'decision') return say(`handover-state-${value as string}`);
  if (change.kind === 'handover' && field === 'account') return nameIn(around.accounts, String(value));
  if (change.kind === 'approval' && field === 'form') return sayForm(String(value), around);
  if (change.kind === 'secrecy') return saySecret(change, value, around);
  const taken = field === 'removed' ? `removed-${value as string}` : '';
  if (canSay(taken)) return say(taken);
  if (field === 'asked_none') return sayLists(String(value));
  // The value is why, where somebody said it; that stands with the act.
  if (field === 'removed') return say('truth-yes');
  return sayValue(shapeOf(change.kind, field), value, around);
}

const nameIn = (all: Named[], id: string): string => all.find((one) => one.id === id)?.name ?? '–';

/** What is done about a handover. */
const HANDOVERS = ['propose_handover', 'accept_handover', 'return_handover', 'withdraw_handover'];

/** `인계 제안: 박도윤`; the act that proposed it names the receiver. */
function sayHandover(entry: EntryView, all: EntryView[]): string {
  const record = entry.changes.find(({ kind }) => kind === 'handover')?.record;
  const changes = all.flatMap((one) => one.changes);
  const to = changes.find((change) => change.record === record && change.field === 'receiver')?.new;
  return to ? say('handover-act', { act: sayAction(entry.action), to: String(to) }) : sayAction(entry.action);
}

/** What a marking holds: whom, and what. */
function saySecret(change: ChangeView, value: Value, around: Around): string {
  const said = String(value);
  const named = (all: Named[] = []) => all.find((one) => one.id === said)?.name;
  if (change.field === 'account') return named(around.accounts) ?? '–';
  if (change.field === 'role') return canSay(`secret-role-${said}`) ? say(`secret-role-${said}`) : say('secret-role-other');
  if (change.field === 'part') return labelOf('person', said as Field);
  if (change.field === 'person') return named(around.people) ?? '–';
  if (change.field === 'fact') return named(around.facts) ?? sayForm(said, around);
  return change.field === 'removed' ? say('truth-yes') : said;
}

/** `비밀로 함: 거주지`. */
function sayKept(entry: EntryView, all: EntryView[]): string {
  const marking = entry.changes.find(({ kind }) => kind === 'secrecy')?.record;
  const changes = all.flatMap((one) => one.changes);
  const fact = changes.find((one) => one.record === marking && one.field === 'fact')?.new;
  const kind = changes.find((one) => one.record === fact)?.kind;
  return kind ? say('secret-act', { act: sayAction(entry.action), what: say(`kind-${kind}`) }) : sayAction(entry.action);
}

/** `사본 받음: 노트북, 12건`. */
function sayTakenIn(entry: EntryView): string {
  const valueOf = (field: string) => entry.changes.find((change) => change.field === field)?.new ?? '';
  const origin = sayOrigin({ sort: valueOf('sort') as OriginSort, origin: String(valueOf('name')) });
  return say('incoming-act', { origin, acts: Number(valueOf('count')) });
}

/** What holds since; of what was left open, the remark. */
function saySettled(entry: EntryView, all: EntryView[], around: Around): string {
  const remark = entry.changes.find(({ kind, field }) => kind === 'dispute' && field === 'remark')?.new;
  const changes = entry.changes.filter(({ kind }) => kind !== 'dispute');
  if (changes.length > 0) {
    const line = lineOf({ ...entry, action: 'edit', changes }, all, around);
    return say('act-line-event', { event: sayAction('settle'), line });
  }
  return remark ? say('dispute-act-remark', { text: String(remark) }) : say('dispute-act-kept');
}

/** `다른 센터로 보냄: 시흥시 가족센터`; of a family that goes, the act before may name the centre. */
function sayTransfer(entry: EntryView, all: EntryView[]): string {
  const transfer = entry.changes.find(({ kind }) => kind === 'transfer')?.record;
  const changes = [...entry.changes, ...all.flatMap((one) => one.changes)];
  const named = changes.find((one) => one.record === transfer && one.field === 'name')?.new;
  return [sayAction(entry.action), named ?? ''].filter((word) => word !== '').join(': ');
}

/** `서비스 계획서 2024. 3. 20. · 한국어 배우기`; only its kind where it is no longer there. */
function sayForm(id: string, around: Around): string {
  for (const [kind, records] of Object.entries(around.records ?? {})) {
    const form = records.find((one) => one.id === id);
    if (form) return `${say(`kind-${kind}`)} ${form.name}`;
  }
  return say('approval-form-gone');
}

function sayLists(names: string): string {
  const lists = LISTS.filter((list) => names.split(',').includes(list));
  return lists.map((list) => say(`list-${list}`)).join(', ') || '–';
}

/** What stood there before, in words. */
export function sayOld(change: ChangeView, around: Around): string {
  return change.old.map((value) => sayChanged(change, value, around)).join(' / ') || '–';
}

/** The one line: `응우옌 티 란 · 거주지 변경: 시흥시 → 안산시 단원구, 2025. 3. 2.부터`. */
export function lineOf(entry: EntryView, all: EntryView[], around: Around): string {
  if (entry.undoes) {
    const before = all.find((one) => one.entry === entry.undoes);
    const undone = entry.action === 'redo' ? all.find((one) => one.entry === before?.undoes) : before;
    if (!undone) return sayAction(entry.action);
    return say(entry.action === 'redo' ? 'act-redid' : 'act-undid', { line: lineOf(undone, all, around) });
  }
  if (TRANSFERS.some((one) => one === entry.action)) return sayTransfer(entry, all);
  const change = leading(entry);
  if (!change || entry.action === 'create_family' || entry.action === 'save_check' || entry.action === 'disclose') return sayAction(entry.action);
  if (entry.action === 'merge' || entry.action === 'keep_apart') return sayDecided(entry);
  if (['approve', 'send_back', 'ask_approval'].includes(entry.action)) return sayApproval(entry, all, around);
  if (HANDOVERS.includes(entry.action)) return sayHandover(entry, all);
  if (entry.action === 'keep_secret' || entry.action === 'lift_secrecy') return sayKept(entry, all);
  if (entry.action === 'take_in') return sayTakenIn(entry);
  if (entry.action === 'settle') return saySettled(entry, all, around);
  if (entry.action === 'type_in' || entry.action === 'reveal') return sayCopied(entry, change);
  if (entry.action === 'attach' || entry.action === 'take_out' || entry.action === 'destroy') return sayPaper(entry, around);
  const about = [change.person, say(`kind-${change.kind}`)].filter((word) => word !== null).join(' · ');
  if (entry.action === 'remove') return say('act-line-remove', { about });
  if (entry.action === 'mark_list') return say('act-line-mark', { about, lists: sayChanged(change, change.new, around) });
  const to = sayChanged(change, change.new, around);
  const label = labelOf(change.kind, change.field as Field);
  const line =
    change.old.length === 0 && isNew(change, entry, all)
      ? say('act-line-add', { about, to })
      : say('act-line-change', { about, label, from: sayOld(change, around), to });
  const told = unbroken(line + since(entry, change) + others(entry));
  const isEvent = entry.action === 'withdraw' || LIFE_EVENTS.some((event) => event === entry.action);
  return isEvent ? say('act-line-event', { event: sayAction(entry.action), line: told }) : told;
}

const makers = new WeakMap<EntryView[], Map<string, string>>();

/** Whether the act is the one that made the record, and did not only fill an empty field of it. */
function isNew(change: ChangeView, entry: EntryView, all: EntryView[]): boolean {
  let maker = makers.get(all);
  if (!maker) {
    // Newest first, so that the oldest act of a record has the last word.
    maker = new Map(all.flatMap((one) => one.changes.map(({ record }) => [record, one.entry])));
    makers.set(all, maker);
  }
  return maker.get(change.record) === entry.entry;
}

/** The change that says most: the first column of the record's kind that was set. */
function leading(entry: EntryView): ChangeView | undefined {
  const list = LISTS.find((one) => entry.changes.some((change) => change.kind === kindOf(one)));
  const form = entry.changes.map((change) => change.kind).find(isForm);
  const order: string[] = list ? COLUMNS[list] : form ? FORM_FIELDS[form].filter((field) => field !== 'on') : ['text', 'on'];
  const changes = entry.changes.filter((change) => change.field !== 'person');
  const ranked = [...changes].sort((a, b) => rank(order, a.field) - rank(order, b.field));
  return ranked[0] ?? entry.changes[0];
}

/** `응우옌 이안 · 등록번호 전체를 봄`. */
function sayCopied(entry: EntryView, change: ChangeView): string {
  return [change.person, sayAction(entry.action)].filter((word) => word !== null).join(' · ');
}

/** `승인: 서비스 계획서 2024. 3. 20. · 한국어 배우기`; the act that asked first names the form. */
function sayApproval(entry: EntryView, all: EntryView[], around: Around): string {
  const record = entry.changes.find(({ kind }) => kind === 'approval')?.record;
  const asked = all
    .flatMap(({ changes }) => changes)
    .find((change) => change.record === record && change.field === 'form');
  return [sayAction(entry.action), asked ? sayChanged(asked, asked.new, around) : '']
    .filter((word) => word !== '')
    .join(': ');
}

/** Whom it was decided about, and what. */
function sayDecided(entry: EntryView): string {
  const decision = entry.changes.find(({ kind, person }) => kind === 'sameness' && person !== null);
  return [decision?.person, sayAction(entry.action)].filter((word) => word !== undefined).join(' · ');
}

/** `서류 넣음: 외국인등록증.png`. */
function sayPaper(entry: EntryView, around: Around): string {
  const paper = entry.changes.find(({ field }) => field === 'destroyed_on');
  const name = entry.changes.find(({ field }) => field === 'name' || field === 'document');
  const named = paper ? sayValue(shapeOf('proof', 'document'), paper.record, around) : name ? sayChanged(name, name.new, around) : '';
  return [sayAction(entry.action), named].filter((word) => word !== '').join(': ');
}

function rank(order: string[], field: string): number {
  const at = order.indexOf(field);
  // A sort alone says little: the name itself, the facility, the number say more.
  return at < 0 ? order.length : field === 'sort' ? order.length - 0.5 : at;
}

function since(entry: EntryView, leading: ChangeView): string {
  const from = entry.changes.find((change) => change.field === 'from' && change.record === leading.record);
  if (!from || from === leading || typeof from.new !== 'string') return '';
  return say('act-line-since', { day: sayDayShort(from.new) });
}

function others(entry: EntryView): string {
  // That an approval was asked for goes with the form.
  const told = entry.changes.filter(({ kind }) => kind !== 'approval');
  const records = new Set(told.map((change) => change.record)).size;
  return records > 1 ? say('act-line-others', { count: records - 1 }) : '';
}

/** Acts by the computer's day, newest first. */
export function byDay(entries: EntryView[]): { day: string; entries: EntryView[] }[] {
  const days: { day: string; entries: EntryView[] }[] = [];
  for (const entry of entries) {
    const day = dayAt(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
