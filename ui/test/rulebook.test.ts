import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse, type FakeHost } from '../src/lib/fake/fake-host';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start, type Stage } from './stage';

async function openDesk(): Promise<Stage> {
  const stage = start();
  route.rulebook();
  await screen.findByTestId('figures');
  return stage;
}

const sent = (fake: FakeHost, name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('a figure', () => {
  it('is seen with what it would change before it can be proposed', async () => {
    const { user, fake } = await openDesk();
    await expectNoBarrier();
    const figures = screen.getByTestId('figures');
    await user.click(within(figures).getByRole('button', { name: '금액, 2023. 4. 1. 확인·추가' }));
    const form = within(await screen.findByTestId('ruling-form'));
    expect((form.getByLabelText('값') as HTMLInputElement).value).toBe('262000');
    expect(form.getByRole('button', { name: '제안하기' })).toHaveProperty('disabled', true);
    await user.clear(form.getByLabelText('값'));
    await user.type(form.getByLabelText('값'), '290000');
    await user.type(form.getByLabelText('근거'), '안산시 공문');
    await user.click(form.getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    await form.findByText(/120가족 가운데 3가족/);
    await expectNoBarrier();
    await user.click(form.getByRole('button', { name: '제안하기' }));
    await screen.findByText('제안했습니다. 다른 사람이 확인하면 적용됩니다.');
    const figure = { place: 'ansan-daycare/amount/classes=3-5', from: '2023-04-01', value: '290000' };
    expect(sent(fake, 'what_if_rulebook')).toEqual([{ figures: [figure], withdraw: null, on: null, limit: 50 }]);
    expect(sent(fake, 'propose_ruling')).toEqual([
      { figures: [figure], question: null, reading: null, status: 'confirmed', evidence: '안산시 공문', document: null },
    ]);
  });

  it('that another proposed is confirmed once its effect was seen', async () => {
    const { user, fake } = await openDesk();
    const waiting = within(screen.getByTestId('rulings-waiting'));
    const confirm = waiting.getByRole('button', { name: '확인하고 적용하기' });
    expect(confirm).toHaveProperty('disabled', true);
    await user.click(waiting.getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    await waiting.findByText(/3가족의 답이 바뀝니다/);
    await user.click(confirm);
    await screen.findByText(/적용했습니다/);
    expect(sent(fake, 'decide_ruling')).toEqual([{ ruling: 'ruling-2', confirm: true, reason: null }]);
  });

  it('is refused and rolled back for a reason', async () => {
    const { user, fake } = await openDesk();
    const waiting = within(screen.getByTestId('rulings-waiting'));
    await user.click(waiting.getByRole('button', { name: '반려' }));
    await user.type(waiting.getByLabelText('까닭'), '공문의 금액이 아님');
    await user.click(waiting.getByRole('button', { name: '반려' }));
    const past = within(screen.getByTestId('rulings'));
    await user.click(await past.findByRole('button', { name: '되돌리기' }));
    await user.type(past.getByLabelText('까닭'), '다른 반의 금액');
    await user.click(past.getByRole('button', { name: '되돌리기' }));
    await screen.findByText(/앞의 값이 다시 적용됩니다/);
    expect(sent(fake, 'decide_ruling')).toMatchObject([{ confirm: false, reason: '공문의 금액이 아님' }]);
    expect(sent(fake, 'withdraw_ruling')).toEqual([{ ruling: 'ruling-1', reason: '다른 반의 금액' }]);
  });

  it('that does not fit is refused in words', async () => {
    const { user, fake } = await openDesk();
    fake.answer('what_if_rulebook', () => refuse('invalid_field', { reason: 'wrong-value', value: 'amount' }));
    const waiting = within(screen.getByTestId('rulings-waiting'));
    await user.click(waiting.getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    expect((await waiting.findByRole('alert')).textContent).toContain('값의 모양이 항목과 맞지 않습니다');
  });
});

describe('an open question', () => {
  it('shows both readings, and is settled by one of them', async () => {
    const { user, fake } = await openDesk();
    const questions = within(screen.getByTestId('questions'));
    questions.getByRole('heading', { name: '인정함' });
    questions.getByRole('heading', { name: '인정하지 않음' });
    const first = questions.getAllByRole('button', { name: '이 해석으로 제안하기' })[0];
    if (first) await user.click(first);
    const form = within(screen.getByTestId('ruling-form'));
    await user.type(form.getByLabelText('근거'), '안산시 회신');
    await user.click(form.getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    await form.findByText(/3가족/);
    await user.click(form.getByRole('button', { name: '제안하기' }));
    await screen.findByText(/제안했습니다/);
    expect(sent(fake, 'propose_ruling')).toMatchObject([{ question: 'f4-ansan', reading: 'accepted' }]);
  });
});
