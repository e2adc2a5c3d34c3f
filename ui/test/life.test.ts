import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { expectNoBarrier, openFamily } from './stage';

async function tell() {
  const stage = await openFamily();
  await stage.user.click(screen.getByRole('button', { name: '변동 기록' }));
  const panel = await screen.findByRole('region', { name: '무슨 일이 있었나요?' });
  return { ...stage, panel };
}

describe('an event of life', () => {
  it('shows what a move would change, then records it as one act', async () => {
    const { user, fake, panel } = await tell();
    fake.answer('rehearse_event', ({ on }) => ({
      changes: [{ record: 'r', kind: 'address', person: '응우옌 티 란', field: 'area', old: [], new: '41271' }],
      comparedOn: on,
      differences: [],
      refused: null,
      work: [
        {
          change: 'moves',
          before: '2023-06-01',
          work: {
            item: 'answer_begins:c:ansan-daycare:2023-07-30',
            kind: 'answer_begins',
            due: '2023-07-30',
            group: 'soon',
            record: null,
            person: 'c',
            personName: '응우옌 이안',
            words: 'ansan-daycare',
            putOffUntil: null,
            turned: null,
          },
        },
      ],
    }));
    await user.click(within(panel).getByRole('radio', { name: '이사' }));
    await user.type(within(panel).getByLabelText('언제'), '230501');
    await user.type(within(panel).getByLabelText('시군구'), '상록구');
    await user.keyboard('{Enter}');
    await user.click(await within(panel).findByRole('button', { name: '무엇이 바뀌는지 보기' }));

    const seen = await within(panel).findByTestId('rehearsal');
    expect(seen.textContent).toContain('응우옌 티 란 · 거주지 · 시군구');
    expect(seen.textContent).toContain('보육지원의 답은 달라지지 않습니다');
    const moved = seen.querySelector('[data-work=moves]')?.textContent?.replace(/\s+/g, ' ');
    expect(moved).toContain('옮겨짐');
    expect(moved).toContain('응우옌 이안 · 2023. 6. 1. → 2023. 7. 30.');
    await expectNoBarrier();
    await user.click(within(panel).getByRole('button', { name: /기록하기/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '무슨 일이 있었나요?' })).toBeNull());
    const recorded = fake.calls.find((call) => call.name === 'record_event')?.input;
    expect(recorded).toMatchObject({ event: 'move', on: '2023-05-01', fields: { area: '41271' } });
  });

  it('asks who leaves with the one who leaves, and whether they are of the family still', async () => {
    const { user, fake, panel } = await tell();
    const [mother, other] = [...document.querySelectorAll('.person .name')].map((one) => one.textContent?.trim() ?? '');
    await user.click(within(panel).getByRole('radio', { name: '별거' }));
    await user.type(within(panel).getByLabelText('언제'), '230501');
    await user.type(within(panel).getByLabelText('집을 나간 사람'), mother!);
    await user.keyboard('{Enter}');
    await user.type(within(panel).getByLabelText('배우자'), other!);
    await user.keyboard('{Enter}');
    await user.click(within(panel).getByRole('checkbox', { name: /이 가정의 구성원이 아님/ }));
    await user.click(await within(panel).findByRole('button', { name: '무엇이 바뀌는지 보기' }));
    await waitFor(() => expect(fake.calls.some((call) => call.name === 'rehearse_event')).toBe(true));
    const asked = fake.calls.find((call) => call.name === 'rehearse_event')?.input;
    expect(asked).toMatchObject({ event: 'separation', leavesFamily: true });
  });

  it('names the field that is missing and sends nothing', async () => {
    const { user, fake, panel } = await tell();
    await user.click(within(panel).getByRole('radio', { name: '사망' }));
    await user.click(within(panel).getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    expect(within(panel).getAllByRole('alert').length).toBe(2);
    expect(fake.calls.some((call) => call.name === 'rehearse_event')).toBe(false);
  });

  it('says why it cannot be, and keeps what was typed', async () => {
    const { user, fake, panel } = await tell();
    fake.answer('rehearse_event', () => refuse('invalid_field', { field: 'on', reason: 'in-the-future' }));
    await user.click(within(panel).getByRole('radio', { name: '사망' }));
    await user.type(within(panel).getByLabelText('언제'), '230601');
    await user.type(within(panel).getByLabelText('누가'), '응우옌');
    await user.keyboard('{Enter}');
    await user.click(within(panel).getByRole('button', { name: '무엇이 바뀌는지 보기' }));
    expect((await within(panel).findByRole('alert')).textContent).toContain('아직 오지 않은 날');
    expect(within(panel).getByLabelText<HTMLInputElement>('언제').value).toContain('23');
  });
});
