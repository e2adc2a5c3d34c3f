// What lies on the desk is one family, whatever is turned, pressed twice or answered late.

import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { Desk } from '../src/family/desk.svelte';
import { demoCentre } from '../src/lib/fake/demo';
import { useHost, type Host } from '../src/lib/host';
import { cell, openFamily } from './stage';

describe('the family that lies open', () => {
  it('is opened once, however often one turns its tabs', async () => {
    const { user, fake } = await openFamily();
    for (const [tab, there] of [
      ['기록', '새 기록'],
      ['가계도', '관계 더하기'],
    ] as const) {
      await user.click(screen.getByRole('tab', { name: tab }));
      await screen.findByRole('button', { name: there });
    }
    const names = fake.calls.map((one) => one.name);
    expect(names.filter((name) => name === 'open_family')).toHaveLength(1);
    expect(names).not.toContain('close_family');
  });

  it('redraws its banners after a save, also when its tabs were turned before', async () => {
    const { user } = await openFamily();
    expect(screen.getByTestId('conflicts')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: '기록' }));
    await screen.findByRole('button', { name: '새 기록' });
    await user.click(screen.getByRole('tab', { name: '개요' }));
    await user.click(within(within(cell('phone')).getByTestId('conflict')).getAllByRole('button')[0]!);
    await waitFor(() => expect(screen.queryByTestId('conflicts')).toBeNull());
  });

});

/** A host whose answers wait until they are let go, in any order. */
function heldHost(host: Host): { host: Host; letGo: (place: number) => void; asked: string[] } {
  const held: (() => void)[] = [];
  const asked: string[] = [];
  const slow: Host = async (name, input) => {
    asked.push(name);
    const answer = await host(name, input);
    await new Promise<void>((done) => held.push(done));
    return answer;
  };
  return { host: slow, letGo: (place) => held[place]?.(), asked };
}

async function deskOf(fake = demoCentre()) {
  const family = [...fake.families.values()][0]!;
  const desk = new Desk(fake.view(family), '2023-05-10', []);
  const held = heldHost(fake.host);
  useHost(held.host);
  const settled = () => new Promise((done) => setTimeout(done, 0));
  return { desk, family, fake, settled, ...held };
}

describe('the desk', () => {
  it('asks for one act after another, so that no answer overtakes a later one', async () => {
    const { desk, asked, letGo, settled } = await deskOf();
    const person = desk.view.people[0]!.record;
    const first = desk.edit(person, { remark: '하나' }, 'a');
    const second = desk.edit(person, { remark: '둘' }, 'b');
    await settled();
    expect(asked).toHaveLength(1);
    letGo(0);
    await first;
    await settled();
    letGo(1);
    await second;
    expect(desk.view.people[0]!.record.fields.remark).toBe('둘');
  });

  it('takes back what was done last, also when that is not answered yet', async () => {
    const { desk, letGo, settled } = await deskOf();
    const person = desk.view.people[0]!.record;
    const before = desk.edit(person, { remark: '하나' }, 'a');
    await settled();
    letGo(0);
    await before;
    const removing = desk.edit(person, { sex: 'unknown' }, 'b');
    const undoing = desk.undoMine();
    await settled();
    letGo(1);
    await removing;
    await settled();
    letGo(2);
    await undoing;
    const { fields } = desk.view.people[0]!.record;
    expect(fields.remark).toBe('하나');
    expect(fields.sex).toBe('female');
  });

  it('keeps what is newer when an older answer comes in from elsewhere', async () => {
    const { desk, fake, family } = await deskOf();
    const older = fake.view(family);
    family.log.act('edit', [{ record: family.id, kind: 'family', fields: { title: '새 이름' } }], '2023-05-10T02:00:00Z', '김하늘');
    desk.take(fake.view(family));
    desk.take(older);
    expect(desk.view.title).toBe('새 이름');
  });
});
