import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start } from './stage';

describe('money left behind', () => {
  it('is reached from Today, listed by won with whom to call, and opens the child’s childcare', async () => {
    const { user, fake } = start();
    route.today();
    await user.click(await screen.findByRole('button', { name: '놓친 지원금' }));
    const list = within(await screen.findByTestId('unclaimed'));
    await list.findByText('1건, 알려진 금액 786,000원 (금액을 모르는 달 0개)');
    list.getByText('카리모바 010-0000-1234');
    list.getByText('신청했는지 묻지 않음');
    await expectNoBarrier();
    await user.selectOptions(list.getByLabelText('제도'), '아동수당');
    const asked = fake.calls.filter((call) => call.name === 'unclaimed').map(({ input }) => input);
    expect(asked.at(-1)).toMatchObject({ programme: 'child-allowance', months: 12 });
    await user.click(list.getByRole('button', { name: '아지즈' }));
    expect(route.place).toMatchObject({ screen: 'family', tab: 'childcare', person: 'child-1' });
  });
});
