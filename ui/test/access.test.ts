import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { FAKE_PASSPHRASE, refuse } from '../src/lib/fake/fake-host';
import { expectNoBarrier, start, type Stage } from './stage';

async function openLog(): Promise<Stage> {
  const stage = start();
  await stage.user.click(await screen.findByRole('button', { name: '접속기록' }));
  await screen.findAllByRole('row');
  return stage;
}

describe('the access log', () => {
  it('says who did what with whose data and what for', async () => {
    await openLog();
    const rows = await screen.findAllByRole('row');
    expect(rows[1]?.textContent).toContain('번호를 모두 봄');
    expect(rows[1]?.textContent).toContain('보육료 신청');
    expect(rows[3]?.textContent).toContain('계정 관리');
    await expectNoBarrier();
  });

  it('asks for the month until today first, and then for what was chosen', async () => {
    const { user, fake } = await openLog();
    await user.selectOptions(screen.getByLabelText('한 일'), 'denied');
    await user.type(screen.getByLabelText('가족'), '응우옌{Enter}');
    const asked = () => fake.calls.filter(({ name }) => name === 'access_log').map(({ input }) => input);
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ deeds: ['denied'], family: '응우옌' }));
    expect(asked()[0]).toMatchObject({ from: '2023-04-10', until: '2023-05-10', deeds: [] });
  });

  it('leads from what stands out to its notes', async () => {
    const { user, fake } = await openLog();
    await user.click(await screen.findByRole('button', { name: '이 기록 보기' }));
    const last = () => fake.calls.filter(({ name }) => name === 'access_log').at(-1)?.input;
    // A night goes on after midnight.
    await waitFor(() =>
      expect(last()).toMatchObject({ from: '2023-05-10', until: '2023-05-11', deeds: ['family_opened', 'hit_opened'] }),
    );
  });

  it('says in words whether every note is there, and where not', async () => {
    const { user, fake } = await openLog();
    await user.click(await screen.findByRole('button', { name: '변조 확인' }));
    await screen.findByText('기록 3건이 적힌 그대로 빠짐없이 있습니다.');
    fake.answer('verify_access', () => ({ notes: 3, wrong: 1, faults: [{ fault: 'missing', device: 'office-1', seq: 2 }] }));
    await user.click(screen.getByRole('button', { name: '변조 확인' }));
    expect((await screen.findByRole('alert')).textContent).toContain('office-1 기기의 2번 기록 이 앞에 있던 기록이 사라졌습니다.');
  });

  it('signs a review off with the passphrase', async () => {
    const { user, fake } = await openLog();
    await user.click(await screen.findByRole('button', { name: '점검 마치기' }));
    await user.type(screen.getByLabelText('내 암호문'), FAKE_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: '점검 마치기' }));
    await screen.findByText('점검을 마쳤습니다.');
    const sent = fake.calls.find(({ name }) => name === 'sign_off_access')?.input;
    expect(sent).toMatchObject({ from: '2023-04-01', until: '2023-05-10' });
  });
});

describe('the passphrase once more', () => {
  it('is asked where the host asks for it, and what waited goes on', async () => {
    const { user, fake } = await openLog();
    let confirmed = false;
    fake.answer('confirm_passphrase', ({ passphrase }) => {
      if (passphrase !== FAKE_PASSPHRASE) refuse('wrong_secret');
      confirmed = true;
      return {};
    });
    fake.answer('save_access_log', () => (confirmed ? { saved: true } : refuse('confirm')));
    await user.click(await screen.findByRole('button', { name: '표로 저장' }));
    await user.type(await screen.findByLabelText('내 암호문'), '틀린 암호문{Enter}');
    await screen.findByText(/암호문이나 복구 키가 맞지 않습니다/);
    await user.clear(screen.getByLabelText('내 암호문'));
    await user.type(screen.getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    await screen.findByText(/저장했습니다/);
    expect(screen.queryByTestId('confirm')).toBeNull();
  });

  it('can be left, and then nothing was done', async () => {
    const { user, fake } = await openLog();
    fake.answer('save_access_log', () => refuse('confirm'));
    await user.click(await screen.findByRole('button', { name: '표로 저장' }));
    await screen.findByTestId('confirm');
    await user.click(screen.getByRole('button', { name: '그만두기' }));
    await screen.findByText('암호문을 다시 확인해야 할 수 있는 일입니다.');
  });
});

describe('a review that is due', () => {
  it('stands on Today and leads to the log', async () => {
    const { user, fake } = start();
    fake.answer('today', () => ({ on: '2023-05-10', items: [], counts: [], woken: null, reviewDue: '2023-05-04', loansDue: [], emergencies: [], destructionsDue: 0, destructionsWaiting: 0 }));
    await user.click(await screen.findByRole('button', { name: '오늘' }));
    await screen.findByText(/접속기록을 점검할 때입니다/);
    await user.click(screen.getByRole('button', { name: '접속기록 점검하기' }));
    await screen.findAllByRole('row');
  });
});

describe('printing', () => {
  it('is noted first, and is not done where that cannot be', async () => {
    const { user, fake } = await openLog();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(fake.calls.find(({ name }) => name === 'note_print')?.input).toEqual({ family: null, screen: 'access' });
    fake.answer('note_print', () => refuse('not_logged', { reason: 'disk-full' }));
    await user.keyboard('{Control>}p{/Control}');
    await screen.findByText(/접속기록을 남길 수 없어/);
    expect(print).toHaveBeenCalledTimes(1);
  });
});
