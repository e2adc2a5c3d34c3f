import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { FAKE_PASSPHRASE, refuse } from '../src/lib/fake/fake-host';
import { expectNoBarrier, start, type Stage } from './stage';
import type { FakeOptions } from '../src/lib/fake/fake-host';

async function openSettings(options: FakeOptions = {}): Promise<Stage> {
  const stage = start(options);
  await stage.user.click(await screen.findByRole('button', { name: '설정' }));
  return stage;
}

function sent({ fake }: Stage, name: string): unknown {
  return fake.calls.findLast((call) => call.name === name)?.input;
}

describe('accounts', () => {
  it('are listed with their role, and say who waits for the key', async () => {
    await openSettings();
    const accounts = await screen.findByTestId('accounts');
    expect(await within(accounts).findByText('가족 열쇠를 아직 받지 못함')).toBeTruthy();
    expect(within(accounts).getByText('오세린 계정을 만듦 (사례관리자)')).toBeTruthy();
    await expectNoBarrier();
  });

  it('are given with a role, a first passphrase and one’s own passphrase', async () => {
    const stage = await openSettings();
    await stage.user.click(await screen.findByRole('button', { name: '계정 만들기' }));
    const form = screen.getByRole('form', { name: '계정 만들기' });
    await stage.user.click(within(form).getByRole('button', { name: '계정 만들기' }));
    expect(within(form).getAllByRole('alert').length).toBeGreaterThan(1);
    expect(sent(stage, 'add_account')).toBeUndefined();
    await stage.user.type(within(form).getByLabelText('이름'), '문가온');
    await stage.user.type(within(form).getByLabelText('새 암호문'), 'long enough words');
    await stage.user.type(within(form).getByLabelText('새 암호문 한 번 더'), 'long enough words');
    await stage.user.type(within(form).getByLabelText('내 암호문'), FAKE_PASSPHRASE);
    await stage.user.click(within(form).getByRole('button', { name: '계정 만들기' }));
    expect(sent(stage, 'add_account')).toEqual({
      name: '문가온',
      role: 'caseworker',
      reach: { scope: 'all', team: null, onDuty: false },
      passphrase: 'long enough words',
      ownPassphrase: FAKE_PASSPHRASE,
    });
  });

  it('that open a team’s families say which, and may be on duty', async () => {
    const stage = await openSettings();
    await stage.user.click(await screen.findByRole('button', { name: '계정 만들기' }));
    const form = screen.getByRole('form', { name: '계정 만들기' });
    await stage.user.type(within(form).getByLabelText('이름'), '문가온');
    await stage.user.type(within(form).getByLabelText('새 암호문'), 'long enough words');
    await stage.user.type(within(form).getByLabelText('새 암호문 한 번 더'), 'long enough words');
    await stage.user.type(within(form).getByLabelText('내 암호문'), FAKE_PASSPHRASE);
    await stage.user.click(within(form).getByRole('radio', { name: '같은 팀' }));
    await stage.user.click(within(form).getByRole('checkbox', { name: /당직/ }));
    await stage.user.click(within(form).getByRole('button', { name: '계정 만들기' }));
    expect(sent(stage, 'add_account')).toBeUndefined();
    await expectNoBarrier();
    await stage.user.type(within(form).getByLabelText('팀'), '가족지원팀');
    await stage.user.click(within(form).getByRole('button', { name: '계정 만들기' }));
    expect(sent(stage, 'add_account')).toMatchObject({
      reach: { scope: 'team', team: '가족지원팀', onDuty: true },
    });
  });

  it('are closed only with a reason, and say why not at the field that is wrong', async () => {
    const stage = await openSettings({ answers: { close_account: () => refuse('wrong_secret') } });
    await stage.user.click(await screen.findByRole('button', { name: '닫기' }));
    const form = screen.getByRole('form', { name: '닫기' });
    await stage.user.type(within(form).getByLabelText('내 암호문'), 'something else');
    await stage.user.click(within(form).getByRole('button', { name: '닫기' }));
    expect(sent(stage, 'close_account')).toBeUndefined();
    await stage.user.type(within(form).getByLabelText('사유'), '퇴사');
    await stage.user.click(within(form).getByRole('button', { name: '닫기' }));
    expect(await within(form).findByText(/암호문이나 복구 키가 맞지 않습니다/)).toBeTruthy();
    expect(within(form).getByLabelText('사유')).toHaveProperty('value', '퇴사');
  });
});

describe('one’s own passphrase', () => {
  it('is changed where the present one is right', async () => {
    const stage = await openSettings();
    await stage.user.click(await screen.findByRole('button', { name: '암호문 바꾸기' }));
    await stage.user.type(screen.getByLabelText('지금 암호문'), 'something else');
    await stage.user.type(screen.getByLabelText('새 암호문'), 'long enough words');
    await stage.user.type(screen.getByLabelText('새 암호문 한 번 더'), 'long enough words');
    await stage.user.click(screen.getByRole('button', { name: '암호문 바꾸기' }));
    expect(await screen.findByText(/암호문이나 복구 키가 맞지 않습니다/)).toBeTruthy();
    await stage.user.clear(screen.getByLabelText('지금 암호문'));
    await stage.user.type(screen.getByLabelText('지금 암호문'), FAKE_PASSPHRASE);
    await stage.user.click(screen.getByRole('button', { name: '암호문 바꾸기' }));
    expect(await screen.findByText(/앞으로는 새 암호문으로만 열립니다/)).toBeTruthy();
  });
});
