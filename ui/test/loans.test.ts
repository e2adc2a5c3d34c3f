import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { HomecomingFound, Incoming, LoanLine } from '../src/lib/generated/contract';
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

const TODAY = { on: '2023-05-10', items: [], counts: [], woken: null, reviewDue: null, emergencies: [], destructionsDue: 0, destructionsWaiting: 0 };

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

const HOME: HomecomingFound = {
  loan: 'loan-1',
  device: '노트북 1',
  account: '오세린',
  at: '2023-05-10T09:00:00Z',
  families: [],
  withdrawn: false,
};

const COMING: Incoming = {
  family: 'family-1',
  title: '응우옌 티 란 가정',
  sort: 'loan',
  origin: '노트북 1',
  acts: [],
  actsKept: 2,
  writers: [{ by: '오세린', device: '노트북 1', acts: 2, first: '2023-05-10T03:00:00Z', last: '2023-05-10T04:00:00Z' }],
  recordsNew: 2,
  recordsChanged: 0,
  papers: 0,
  rehearsal: { changes: [], comparedOn: '2023-05-10', differences: [], refused: null, work: [] },
  disputes: [],
  approvals: [],
  headsBefore: [],
};

describe('a laptop that comes home', () => {
  it('is looked at family by family, taken in, and leads to the receipts', async () => {
    const { user, fake } = start();
    const family = [...fake.families.keys()][0] ?? '';
    const line = { id: family, title: '응우옌 티 란 가정', fileNumber: '2023-00001' };
    const coming = { family: line, madeThere: false, entries: 2, putAside: 0, receipt: null };
    fake.answer('look_homecomings', () => ({ folder: 'USB', found: [{ ...HOME, families: [coming] }] }));
    fake.answer('rehearse_homecoming', () => ({ ...COMING, family }));
    fake.answer('receive_loan', () => ({
      families: [{ ...coming, receipt: 'receipt-1' }],
      allHome: true,
      loans: { loans: [], laptops: [], borrowers: [], usualUntil: '2023-05-11' },
    }));
    route.loans();
    await user.click(await screen.findByRole('button', { name: '돌아온 노트북 받기' }));
    await user.click(await screen.findByRole('button', { name: '먼저 보기' }));
    const looked = await screen.findByTestId('incoming');
    expect(looked.textContent).toContain('오세린, 노트북 1: 2건');
    expect(within(looked).queryByRole('button', { name: '받기' })).toBeNull();
    await expectNoBarrier();
    await user.click(screen.getByRole('button', { name: '합치고 확인해 주기' }));
    const receipts = await screen.findByTestId('home-receipts');
    await user.click(within(receipts).getByRole('button', { name: '응우옌 티 란 가정' }));
    expect(route.place).toMatchObject({ screen: 'family', family, tab: 'history' });
  });
});
