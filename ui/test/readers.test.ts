import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { expectNoBarrier, start, type Stage } from './stage';

function sent({ fake }: Stage, name: string): unknown {
  return fake.calls.findLast((call) => call.name === name)?.input;
}

async function openAFamily(stage: Stage): Promise<void> {
  await stage.user.click(await screen.findByRole('button', { name: '가족' }));
  await stage.user.click(await screen.findByRole('button', { name: /응우옌 티 란 가정/ }));
}

describe('who can see a family', () => {
  it('is listed, and given by name only with a reason', async () => {
    const stage = start();
    await openAFamily(stage);
    await stage.user.click(await screen.findByRole('button', { name: '볼 수 있는 사람' }));
    const readers = await screen.findByTestId('readers');
    expect(await within(readers).findByText(/모든 가족을 엶/)).toBeTruthy();
    await stage.user.click(within(readers).getByRole('button', { name: '지정하기' }));
    const form = within(readers).getByRole('form');
    await stage.user.click(within(form).getByRole('button', { name: '지정하기' }));
    expect(sent(stage, 'give_family')).toBeUndefined();
    await expectNoBarrier();
    await stage.user.selectOptions(within(form).getByLabelText('누구에게'), 'account-2');
    await stage.user.type(within(form).getByLabelText('사유'), '상담 통역');
    await stage.user.click(within(form).getByRole('button', { name: '지정하기' }));
    expect(sent(stage, 'give_family')).toMatchObject({ account: 'account-2', reason: '상담 통역' });
  });

  it('is given in parts to whoever interprets', async () => {
    const stage = start();
    await openAFamily(stage);
    await stage.user.click(await screen.findByRole('button', { name: '볼 수 있는 사람' }));
    const readers = await screen.findByTestId('readers');
    await stage.user.click(await within(readers).findByRole('button', { name: '지정하기' }));
    const form = within(readers).getByRole('form');
    expect(within(form).queryByRole('group', { name: '볼 부분 바꾸기' })).toBeNull();
    await stage.user.selectOptions(within(form).getByLabelText('누구에게'), 'account-2');
    await stage.user.click(within(form).getByLabelText('주소와 전화'));
    await stage.user.click(within(form).getByLabelText('상담 기록, 약속, 할 일'));
    await expectNoBarrier();
    await stage.user.type(within(form).getByLabelText('사유'), '학교 상담 통역');
    await stage.user.click(within(form).getByRole('button', { name: '지정하기' }));
    expect(sent(stage, 'give_family')).toMatchObject({ parts: ['forms', 'childcare', 'papers', 'surroundings'] });
  });

  it('is left by Escape, first the form and then the list', async () => {
    const stage = start();
    await openAFamily(stage);
    await stage.user.click(await screen.findByRole('button', { name: '볼 수 있는 사람' }));
    const readers = await screen.findByTestId('readers');
    await stage.user.click(await within(readers).findByRole('button', { name: '봉인하기' }));
    await stage.user.click(within(readers).getByLabelText('사유'));
    await stage.user.keyboard('{Escape}');
    expect(within(readers).queryByLabelText('사유')).toBeNull();
    await stage.user.click(within(readers).getByRole('button', { name: '닫기' }));
    expect(screen.queryByTestId('readers')).toBeNull();
  });
});

describe('a family of which only parts are in sight', () => {
  it('has the tabs and lists of these parts alone', async () => {
    const stage = start();
    const whole = stage.fake.view(stage.fake.families.values().next().value!);
    stage.fake.answer('open_family', () => ({ ...whole, parts: ['papers'] }));
    await openAFamily(stage);
    const tabs = (await screen.findAllByRole('tab')).map((tab) => tab.textContent?.trim());
    // The family has an open disagreement, which has its tab for as long as it is open.
    expect(tabs).toEqual(['개요', '서류', '가계도', '서로 다른 기록', '이력']);
    expect(screen.queryByText('체류자격')).toBeNull();
    await expectNoBarrier();
  });
});

describe('a family that is not open to the account', () => {
  it('says so, and whom to ask, where nobody is on duty', async () => {
    const stage = start({ answers: { open_family: () => refuse('family_shut') } });
    await openAFamily(stage);
    expect(await screen.findByTestId('shut')).toBeTruthy();
    expect(screen.getByText(/당직이 아니어서/)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    await expectNoBarrier();
  });
});

describe('an emergency', () => {
  it('stands on Today until it is signed off', async () => {
    const stage = start();
    const emergency = {
      id: 'emergency-1',
      family: 'family-1',
      title: '응우옌 가정',
      fileNumber: '2026-00001',
      by: '오세린',
      at: '2023-05-10T01:00:00Z',
      until: '2023-05-10T04:00:00Z',
      reason: '경찰이 찾아옴',
    };
    stage.fake.answer('today', () => ({ on: '2023-05-10', items: [], counts: [], woken: null, reviewDue: null, loansDue: [], emergencies: [emergency], destructionsDue: 0, destructionsWaiting: 0 }));
    await stage.user.click(await screen.findByRole('button', { name: '오늘' }));
    const panel = await screen.findByTestId('emergencies');
    expect(within(panel).getByText(/경찰이 찾아옴/)).toBeTruthy();
    await stage.user.click(within(panel).getByRole('button', { name: '확인' }));
    await stage.user.type(within(panel).getByLabelText('덧붙일 말'), '확인함');
    await expectNoBarrier();
    await stage.user.click(within(panel).getByRole('button', { name: '확인' }));
    expect(sent(stage, 'sign_off_emergency')).toEqual({ emergency: 'emergency-1', remark: '확인함' });
    expect(screen.queryByTestId('emergencies')).toBeNull();
  });
});
