import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { BackupEnd, Backups, Status } from '../src/lib/generated/contract';
import { route } from '../src/lib/route.svelte';
import { session } from '../src/lib/session.svelte';
import { FAKE_PASSPHRASE } from '../src/lib/fake/fake-host';
import { expectNoBarrier, start } from './stage';

const AT = '2023-05-10T05:03:00Z';
const END: BackupEnd = {
  task: 'making',
  madeAt: AT,
  families: 12,
  written: 3,
  unsound: [],
  faults: 0,
  outcomes: [],
  folder: null,
  failure: null,
};
const FOUND: Backups = {
  folder: 'USB',
  reachable: true,
  backups: [{ name: '00000002-a', at: AT, by: '김하늘', checked: AT }],
  trouble: null,
  end: null,
};

function settings(found: Partial<Backups> = {}) {
  const stage = start();
  stage.fake.answer('backups', () => ({ ...FOUND, ...found }));
  route.settings();
  return { ...stage, section: () => screen.findByTestId('backup') };
}

/** What the host says of the house from now on. */
async function said(stage: ReturnType<typeof settings>, change: (status: Status) => Status) {
  const status = change(session.status as Status);
  stage.fake.answer('status', () => status);
  await session.refresh();
}

describe('backups in the settings', () => {
  it('say where they go, how often, and what lies there', async () => {
    const stage = settings({ end: END });
    const section = within(await stage.section());
    expect(await section.findByText('USB')).toBeTruthy();
    expect((section.getByLabelText('매일') as HTMLInputElement).checked).toBe(true);
    expect((await screen.findByTestId('backup-end')).textContent).toContain('12가구 모두 온전합니다');
    await expectNoBarrier();
  });

  it('say in a sentence what keeps one from being made, and that it is tried again', async () => {
    const stage = settings({ reachable: false, trouble: 'unreachable' });
    await stage.section();
    const panel = await screen.findByTestId('backup-trouble-panel');
    expect(panel.textContent).toContain('USB가 꽂혀 있는지');
    expect(panel.textContent).toContain('15분마다');
  });

  it('bring one family back, by name and with the own passphrase only', async () => {
    const stage = settings();
    stage.fake.answer('lost_families', () => ({ families: [{ id: 'family-9', title: '레 가족' }], total: 1 }));
    const section = within(await stage.section());
    await stage.user.click(await section.findByRole('button', { name: '되살리기' }));
    const form = within(await screen.findByTestId('restore-form'));
    await stage.user.click(form.getByRole('button', { name: '되살리기' }));
    expect(await form.findByText('가족을 골라 주세요.')).toBeTruthy();
    await stage.user.click(await form.findByLabelText(/레 가족/));
    await stage.user.type(form.getByLabelText('내 암호문'), 'wrong');
    await stage.user.click(form.getByRole('button', { name: '되살리기' }));
    await waitFor(() => expect(form.getByLabelText('내 암호문').getAttribute('aria-invalid')).toBe('true'));
    await stage.user.clear(form.getByLabelText('내 암호문'));
    await stage.user.type(form.getByLabelText('내 암호문'), FAKE_PASSPHRASE);
    await expectNoBarrier();
    await stage.user.click(form.getByRole('button', { name: '되살리기' }));
    await waitFor(() => expect(screen.queryByTestId('restore-form')).toBeNull());
    const asked = stage.fake.calls.filter((call) => call.name === 'restore').at(-1);
    expect(asked?.input).toEqual({
      backup: '00000002-a',
      family: 'family-9',
      beside: false,
      ownPassphrase: FAKE_PASSPHRASE,
    });
  });
});

describe('the foot of the window', () => {
  it('says when the last verified backup was, and why the last one came to nothing', async () => {
    const stage = settings();
    await stage.section();
    expect(screen.getByTestId('backed-up').textContent).toContain('아직 백업이 없습니다');
    const house = { backedUpAt: '2023-05-06T01:00:00Z', backupTrouble: 'disk-full' };
    await said(stage, (status) => ({ ...status, house: { ...status.house!, ...house } }));
    await waitFor(() => expect(screen.getByTestId('backed-up').textContent).toContain('4일 전'));
    expect(screen.getByTestId('backup-trouble').textContent).toContain('디스크가 가득 참');
  });
});

describe('an empty place', () => {
  it('gets a centre from a backup, to be entered', async () => {
    const stage = start({ phase: 'no_centre' });
    await stage.user.click(await screen.findByRole('button', { name: '백업에서 센터 되살리기' }));
    await stage.user.click(await screen.findByRole('button', { name: '백업 폴더 고르기…' }));
    await stage.user.click(await screen.findByRole('button', { name: '이 백업으로 되살리기' }));
    expect(await screen.findByTestId('restoring')).toBeTruthy();
    await expectNoBarrier();
  });
});
