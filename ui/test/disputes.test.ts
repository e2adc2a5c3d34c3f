// What disagrees is settled one by one; a copy is looked at, taken in, and taken back.

import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openFamily } from './stage';

async function openDisputes() {
  const stage = await openFamily();
  await stage.user.click(within(screen.getByTestId('conflicts')).getByRole('button', { name: '하나씩 보기' }));
  await screen.findAllByTestId('dispute');
  return stage;
}

describe('the screen of disagreements', () => {
  it('says who wrote what, when and where, and takes one by its number', async () => {
    const { user, fake } = await openDisputes();
    const [card] = screen.getAllByTestId('dispute');
    expect(card!.textContent).toContain('010-0000-2741');
    expect(card!.textContent).toMatch(/office-1에서 .+ 기록/);
    await user.keyboard('2');
    await waitFor(() => expect(fake.calls.some(({ name }) => name === 'settle_dispute')).toBe(true));
    expect(fake.calls.find(({ name }) => name === 'settle_dispute')?.input).toMatchObject({ choice: 'take', statement: 1 });
    await screen.findByTestId('disputes-none');
  });

  it('keeps the others too where that is ticked', async () => {
    const { user, fake } = await openDisputes();
    const card = screen.getAllByTestId('dispute')[0]!;
    await user.click(within(card).getByRole('checkbox', { name: /다른 말도/ }));
    await user.click(within(card).getAllByRole('button', { name: /이것으로/ })[0]!);
    await waitFor(() =>
      expect(fake.calls.find(({ name }) => name === 'settle_dispute')?.input).toMatchObject({ choice: 'keep_both' }),
    );
  });

  it('leaves to the supervisor what is for them, and takes a remark', async () => {
    const { user, fake } = await openFamily();
    const known = fake.host;
    const disputes = await known('disputes', { family: [...fake.families.keys()][0]! });
    fake.answer('disputes', () => ({
      ...disputes,
      open: disputes.open.map((dispute) => ({ ...dispute, class: 'stay', maySettle: false })),
    }));
    await user.click(within(screen.getByTestId('conflicts')).getByRole('button', { name: '하나씩 보기' }));
    const card = (await screen.findAllByTestId('dispute'))[0]!;
    expect(card.textContent).toContain('슈퍼바이저 확인');
    expect(within(card).queryByRole('button', { name: /이것으로/ })).toBeNull();
    await user.type(within(card).getByRole('textbox', { name: '메모' }), '등록증을 보았어요');
    await user.click(within(card).getByRole('button', { name: '열어 두고 메모 남기기' }));
    await waitFor(() =>
      expect(fake.calls.find(({ name }) => name === 'settle_dispute')?.input).toMatchObject({
        choice: 'leave_open',
        statement: null,
        remark: '등록증을 보았어요',
      }),
    );
  });
});

describe('a copy that comes in', () => {
  it('is looked at, taken in with a receipt, and taken back', async () => {
    const { user, fake } = await openFamily();
    await user.click(screen.getByRole('tab', { name: '이력' }));
    await user.click(await screen.findByText('받은 사본'));
    await user.click(screen.getByRole('button', { name: '사본 받기' }));
    const incoming = await screen.findByTestId('incoming');
    expect(incoming.textContent).toContain('copy.hamkke');
    expect(incoming.textContent).toContain('노트북 1');
    await user.click(within(incoming).getByRole('button', { name: '받기' }));
    const receipt = await screen.findByTestId('receipt');
    expect(receipt.textContent).toContain('copy.hamkke');
    await user.click(await within(receipt).findByRole('button', { name: '모두 되돌리기' }));
    const back = await screen.findByTestId('take-back');
    expect(back.textContent).toContain('고쳐 적음');
    await user.click(within(back).getByRole('button', { name: '되돌리기' }));
    await screen.findByTestId('taken-back');
    expect(fake.calls.map(({ name }) => name)).toContain('take_back_copy');
  });
});
