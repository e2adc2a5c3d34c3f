import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LoanLine } from '../src/lib/generated/contract';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, openFamily, start } from './stage';

const LOAN: LoanLine = {
  id: 'loan-1',
  families: [{ id: 'family-1', title: '응우옌 티 란 가정', fileNumber: '2023-00001' }],
  count: 1,
  deviceId: 'device-2',
  device: '노트북 1',
  account: '오세린',
  purpose: 'visit',
  lentBy: '김하나',
  from: '2023-05-10T01:00:00Z',
  until: '2023-05-10T15:00:00Z',
  state: 'out',
  endedBy: null,
  endedAt: null,
};

const TODAY = { on: '2023-05-10', items: [], counts: [], reviewDue: null, emergencies: [], destructionsDue: 0, destructionsWaiting: 0 };

describe('loans that end', () => {
  it('are called to mind on Today, with a way to them', async () => {
    const { user, fake } = start();
    const over = { ...LOAN, id: 'loan-2', device: '노트북 2', state: 'overdue' as const };
    fake.answer('today', () => ({ ...TODAY, loansDue: [LOAN, over] }));
    await user.click(await screen.findByRole('button', { name: '오늘' }));
    const due = await screen.findByTestId('loans-due');
    expect(due.textContent).toContain('노트북 1 · 오세린');
    expect(due.textContent).toContain('지났습니다: 노트북 2');
    await user.click(within(due).getByRole('button', { name: '대여 보기' }));
    expect(route.place.screen).toBe('loans');
  });
});

describe('the head of a family', () => {
  it('says on which laptop it is, and lends it', async () => {
    const { user, fake } = await openFamily();
    fake.answer('loans', () => ({ loans: [LOAN], laptops: [{ id: 'device-2', name: '노트북 1' }], borrowers: [], usualUntil: '2023-05-11' }));
    await user.click(screen.getByRole('button', { name: '방문에 빌려주기' }));
    await screen.findByTestId('loans');
    expect((await screen.findByRole('list', { name: '빌려줄 가족' })).textContent).toContain('응우옌');
    await expectNoBarrier();
  });
});
