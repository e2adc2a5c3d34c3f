import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { FAKE_PASSPHRASE, refuse, type FakeHost } from '../src/lib/fake/fake-host';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start, type Stage } from './stage';

async function openScreen(family: string | null = null): Promise<Stage> {
  const stage = start();
  if (family) route.destruction(family);
  else await stage.user.click(await screen.findByRole('button', { name: '파기' }));
  await screen.findByRole('heading', { name: '보존과 파기' });
  await screen.findByTestId('destruction-due');
  return stage;
}

const sent = (fake: FakeHost, name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('what is due', () => {
  it('is chosen, and proposed with the passphrase', async () => {
    const { user, fake } = await openScreen();
    await expectNoBarrier();
    const due = screen.getByTestId('destruction-due');
    expect(within(due).getByRole('button', { name: '파기 제안하기' })).toHaveProperty('disabled', true);
    await user.click(within(due).getByRole('checkbox', { name: '카리모바 가족 고르기' }));
    await user.click(within(due).getByRole('button', { name: '고른 1건 파기 제안하기' }));
    await within(due).findByText(/되돌릴 수 없습니다/);
    await expectNoBarrier();
    await user.type(within(due).getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    await screen.findByText('제안했습니다. 다른 사람이 승인하면 파기합니다.');
    expect(sent(fake, 'propose_destruction')).toEqual([
      {
        class: 'case_file',
        ground: 'period_over',
        families: ['family-closed'],
        askedOn: null,
        remark: null,
        ownPassphrase: FAKE_PASSPHRASE,
      },
    ]);
  });

  it('is nothing of a class that has none, and says what belongs there', async () => {
    const { user } = await openScreen();
    await user.click(screen.getByRole('button', { name: /서류 사진과 스캔/ }));
    await screen.findByText('파기할 때가 된 것이 없습니다.');
    await expectNoBarrier();
  });

  it('says in words why it cannot be proposed', async () => {
    const { user, fake } = await openScreen();
    fake.answer('propose_destruction', () => refuse('invalid_field', { reason: 'not-due' }));
    await user.click(screen.getByRole('checkbox', { name: '모두 고르기' }));
    await user.click(screen.getByRole('button', { name: '고른 1건 파기 제안하기' }));
    await user.type(screen.getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('보존기간이 아직 지나지 않았거나');
  });
});

describe('what a family asks for', () => {
  it('is proposed with the day and the reason, whatever the period', async () => {
    const { user, fake } = await openScreen('family-closed');
    const request = await screen.findByTestId('destruction-request');
    expect(request.textContent).toContain('카리모바 가족(2017-00012)');
    await expectNoBarrier();
    await user.click(within(request).getByRole('radio', { name: /등록번호·여권번호/ }));
    await user.click(within(request).getByRole('button', { name: '파기 제안하기' }));
    expect(sent(fake, 'propose_destruction')).toEqual([]);
    await user.type(within(request).getByLabelText('사유'), '창구에서 요구함');
    await user.type(within(request).getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    await waitFor(() =>
      expect(sent(fake, 'propose_destruction')).toMatchObject([
        { class: 'numbers', ground: 'on_request', askedOn: '2023-05-10', remark: '창구에서 요구함' },
      ]),
    );
  });
});

describe('what waits', () => {
  it('says exactly what goes before it is approved', async () => {
    const { user, fake } = await openScreen();
    await user.click(screen.getByRole('button', { name: '승인' }));
    await screen.findByText(/등록번호와 여권번호를 파기합니다. 나머지 기록은 남습니다/);
    await expectNoBarrier();
    await user.type(screen.getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    await screen.findByText('승인했습니다. 지금 파기하고 있습니다.');
    expect(sent(fake, 'decide_destruction')).toMatchObject([{ destruction: 'destruction-2', approve: true, reason: null }]);
  });

  it('is refused with a reason only', async () => {
    const { user, fake } = await openScreen();
    await user.click(screen.getByRole('button', { name: '반려' }));
    await user.type(screen.getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    expect(sent(fake, 'decide_destruction')).toEqual([]);
    await user.type(screen.getByLabelText('사유'), '소송이 진행 중');
    await user.click(within(screen.getByTestId('destruction-waiting')).getByRole('button', { name: '반려' }));
    await screen.findByText(/아무것도 파기하지 않았습니다/);
  });
});

describe('the register', () => {
  it('prints a certificate on which nobody stands', async () => {
    const { user } = await openScreen();
    let printed = '';
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed = document.querySelector('[data-testid=certificate]')?.textContent ?? '';
    });
    await user.click(screen.getByRole('button', { name: '확인서 인쇄' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    for (const said of ['2023-0001', '제21조', '오세린', '정한 폴더의 백업에서도 지움', '닿을 수 없는 곳']) {
      expect(printed).toContain(said);
    }
    expect(printed).not.toContain('카리모바');
  });

  it('is saved as a table', async () => {
    const { user } = await openScreen();
    await user.click(screen.getByRole('button', { name: '표로 저장' }));
    await screen.findByText('저장했습니다. 개인정보는 들어 있지 않습니다.');
  });
});

describe('how long records stay', () => {
  it('is set, and no part outlives its file', async () => {
    const { user, fake } = await openScreen();
    const periods = screen.getByTestId('retention');
    expect(periods.textContent).toContain('내부 관리계획');
    const file = within(periods).getByRole('group', { name: '사례 파일, 종결한 뒤' });
    await user.click(within(file).getByRole('radio', { name: '3년' }));
    await waitFor(() => expect(sent(fake, 'set_retention')).toEqual([{ caseFile: 3, numbers: null, papers: null }]));
  });
});

describe('Today', () => {
  it('says what is due and what waits, and leads there', async () => {
    const { user, fake } = start();
    fake.answer('today', () => ({
      on: '2023-05-10',
      items: [],
      counts: [],
      woken: null, reviewDue: null,
      loansDue: [],
      emergencies: [],
      destructionsDue: 3,
      destructionsWaiting: 1,
    }));
    await user.click(await screen.findByRole('button', { name: '오늘' }));
    await screen.findByText('보존기간이 지난 가족이 3곳 있습니다.');
    await screen.findByText('내 결정을 기다리는 파기 제안이 1건 있습니다.');
    await user.click(screen.getByRole('button', { name: '파기 보기' }));
    await screen.findByRole('heading', { name: '보존과 파기' });
  });
});
