import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse, type FakeHost } from '../src/lib/fake/fake-host';
import { expectNoBarrier, openFamily, start, type Stage } from './stage';

async function openScreen(): Promise<Stage> {
  const stage = start();
  await stage.user.click(await screen.findByRole('button', { name: '통계' }));
  await screen.findByTestId('statistics-total');
  return stage;
}

const sent = (fake: FakeHost, name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('the statistics', () => {
  it('count a period, narrow it, and open the list behind a number', async () => {
    const { user, fake } = await openScreen();
    await expectNoBarrier();
    await user.click(screen.getByRole('button', { name: '지난해' }));
    await user.selectOptions(screen.getByLabelText('영역'), 'korean');
    expect(sent(fake, 'statistics').at(-1)).toMatchObject({ from: '2022-01-01', until: '2022-12-31', area: 'korean' });
    await user.click(await screen.findByRole('button', { name: '베트남, 실인원 10: 목록 보기' }));
    const list = await screen.findByTestId('behind');
    expect(sent(fake, 'statistics_list').at(-1)).toMatchObject({ split: 'nationality', word: 'VN', cases: null });
    await expectNoBarrier();
    await user.click(await within(list).findByRole('button', { name: '응우옌 티 란 가정' }));
    await screen.findByRole('tab', { name: '개요' });
  });

  it('are saved only with a purpose, and say under which number they are kept', async () => {
    const { user, fake } = await openScreen();
    await user.click(screen.getByRole('button', { name: '엑셀로 저장' }));
    const form = screen.getByRole('form', { name: '엑셀로 저장' });
    await user.click(within(form).getByRole('button', { name: '엑셀로 저장' }));
    expect(sent(fake, 'save_statistics')).toEqual([]);
    await user.type(within(form).getByLabelText(/누구에게/), '안산시 실적{Enter}');
    await screen.findByText('2023-0001번으로 저장하고 보관했습니다.');
    expect(sent(fake, 'save_statistics')).toMatchObject([{ purpose: '안산시 실적', language: 'ko' }]);
  });

  it('hide small numbers on paper', async () => {
    await openScreen();
    const paper = document.querySelector('.sheet');
    const refugees = [...(paper?.querySelectorAll('tr') ?? [])].find((row) => row.textContent?.includes('난민 가족'));
    expect(refugees?.textContent).toContain('*');
    expect(refugees?.textContent).not.toContain('2');
  });
});

describe('the caseload', () => {
  it('opens the families behind a number and proposes those chosen to a colleague', async () => {
    const { user, fake } = await openScreen();
    await user.click(screen.getByRole('tab', { name: '사례 현황' }));
    await user.click(await screen.findByRole('button', { name: /^점검 기한 지남, 가구 1/ }));
    const list = await screen.findByTestId('behind');
    await expectNoBarrier();
    await user.click(await within(list).findByRole('checkbox', { name: '모두 고르기' }));
    fake.answer('propose_handover', () => refuse('denied'));
    await user.click(within(list).getByRole('button', { name: '1가구 인계 제안' }));
    await user.selectOptions(await within(list).findByLabelText('받을 사람'), 'account-1');
    await user.type(within(list).getByLabelText('까닭'), '육아휴직{Enter}');
    const told = await screen.findByTestId('handed-over');
    // What could not be done is told family by family.
    expect(told.textContent).toContain('0가구를 제안했습니다');
    expect(told.textContent).toContain('응우옌 티 란 가정');
    await expectNoBarrier();
  });
});


describe('who attended', () => {
  it('is ticked among the people of the family, and saved as one list', async () => {
    const { user, fake } = await openFamily();
    const at = (selector: string) =>
      waitFor(() => {
        const found = document.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(`no ${selector}`);
        return found;
      });
    await user.click(await at('#tab-course'));
    await user.click(await at('#new-delivery'));
    const form = await at('[data-new=delivery]');
    await user.type(await at('[data-new=delivery] [data-field=on] input'), '2023-05-02');
    const boxes = within(within(form).getByRole('group', { name: '참여한 가족' })).getAllByRole('checkbox');
    expect(boxes.length).toBe(3);
    await user.click(boxes[2]!);
    await user.click(boxes[0]!);
    await user.click(within(form).getByRole('button', { name: '저장' }));
    await waitFor(() => expect(sent(fake, 'save').length).toBe(1));
    const [save] = sent(fake, 'save') as { changes: { fields: { attendees: string } }[] }[];
    expect(save?.changes[0]?.fields.attendees.split(',').length).toBe(2);
  });
});
