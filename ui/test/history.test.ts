import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { expectNoBarrier, openFamily } from './stage';

async function openHistory() {
  const stage = await openFamily();
  await stage.user.click(screen.getByRole('tab', { name: '이력' }));
  await screen.findByRole('heading', { name: '2023. 4. 18. (화)' });
  return stage;
}

describe('the history of a family', () => {
  it('says each act in a line, by day', async () => {
    await openHistory();
    const acts = screen.getByRole('region', { name: '이력' });
    expect(within(acts).getByText(/응우옌 티 란 · 거주지 추가: 경기 안산시 단원구/)).toBeTruthy();
    expect(within(acts).getByText('가족 등록')).toBeTruthy();
    await expectNoBarrier();
  });

  it('takes an act back, and then says so', async () => {
    const { user } = await openHistory();
    const act = screen.getByText(/거주지 추가: 경기 시흥시/).closest('li')!;
    await user.click(within(act).getByRole('button', { name: '취소' }));
    expect(await screen.findByText(/취소함: .*거주지 추가: 경기 시흥시/)).toBeTruthy();
    expect(screen.getByText('취소됨')).toBeTruthy();
  });

  it('says why an act cannot be taken back', async () => {
    const { user, fake } = await openHistory();
    fake.answer('undo', () => refuse('undo_blocked', { reason: 'touched' }));
    const act = screen.getByText(/거주지 추가: 경기 시흥시/).closest('li')!;
    await user.click(within(act).getByRole('button', { name: '취소' }));
    expect((await within(act).findByRole('alert')).textContent).toContain('다시 바뀌어서');
  });

  it('puts the family as of a day beside today', async () => {
    const { user } = await openHistory();
    const day = screen.getByRole('textbox', { name: '그날의 가족' });
    await user.clear(day);
    await user.type(day, '221231');
    const then = screen.getByTestId('as-of');
    await waitFor(() => expect(within(then).getAllByText('그 뒤').length).toBeGreaterThan(0));
    await user.clear(day);
    await user.type(day, '200101');
    await waitFor(() => expect(then.textContent).toContain('아직 등록되지 않은'));
  });

  it('moves the day with the slider', async () => {
    const { fake } = await openHistory();
    await fireEvent.input(screen.getByRole('slider'), { target: { value: '0' } });
    await waitFor(() =>
      expect(fake.calls.findLast((call) => call.name === 'family_as_of')?.input).toMatchObject({
        day: '2022-11-02',
      }),
    );
  });
});

describe('the other tabs', () => {
  it('take a new note with Ctrl Enter', async () => {
    const { user } = await openFamily();
    await user.click(screen.getByRole('tab', { name: '기록' }));
    await user.click(await screen.findByRole('button', { name: '새 기록' }));
    await user.type(screen.getByLabelText('날짜'), '오늘');
    await user.type(screen.getByLabelText('내용'), '전화로 안부 확인{Control>}{Enter}{/Control}');
    expect(await screen.findByText('전화로 안부 확인')).toBeTruthy();
    await expectNoBarrier();
  });

  it('show the settings, and grow the text', async () => {
    const { user } = await openFamily();
    await user.click(screen.getByRole('button', { name: '설정' }));
    await user.click(await screen.findByLabelText('200 %'));
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('2');
    await user.click(screen.getByLabelText('어둡게'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.click(screen.getByLabelText('100 %'));
    await user.click(screen.getByLabelText('컴퓨터 설정대로'));
    await expectNoBarrier();
  });

  it('lead to a section of the settings', async () => {
    const { user } = await openFamily();
    await user.click(screen.getByRole('button', { name: '설정' }));
    const index = await screen.findByRole('navigation', { name: '설정 구역' });
    await user.click(within(index).getByRole('button', { name: '단축키' }));
    expect(document.activeElement?.id).toBe('settings-keys');
    await expectNoBarrier();
  });

  it('show the keys with a question mark', async () => {
    const { user } = await openFamily();
    await user.keyboard('?');
    expect(await screen.findByRole('region', { name: '단축키' })).toBeTruthy();
  });
});
