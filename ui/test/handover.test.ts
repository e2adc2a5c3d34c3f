import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { demoCentre } from '../src/lib/fake/demo';
import { refuse, type FakeHost } from '../src/lib/fake/fake-host';
import type { HandoverPage, Work } from '../src/lib/generated/contract';
import { look } from '../src/lib/words/look.svelte';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, openFamily, start } from './stage';

const ME = '김하늘';

function sent({ fake }: { fake: FakeHost }, name: string): unknown {
  return fake.calls.findLast((call) => call.name === name)?.input;
}

async function openPage(): Promise<HTMLElement> {
  route.turn({ tab: 'handover' });
  const page = await screen.findByTestId('handover');
  await within(page).findByRole('heading', { name: '가족' });
  return page;
}

/** A family that was proposed to somebody, with its page. */
async function proposedTo(receiver: string, more: Partial<HandoverPage> = {}, decision = 'proposed') {
  const fake = demoCentre();
  const family = [...fake.families.values()][0]!;
  const fields = { worker: '박서준', receiver, account: receiver === ME ? '박서준' : ME, on: '2023-05-09', reason: '육아휴직', text: '오후에는 전화를 받지 못합니다', decision };
  family.log.act('propose_handover', [{ record: 'handover-1', kind: 'handover', fields }], '2023-05-09T01:00:00Z', '박서준');
  const page = (await fake.host('look_handover', { family: family.id })) as HandoverPage;
  if (Object.keys(more).length > 0) fake.answer('look_handover', () => ({ ...page, ...more }));
  const stage = await openFamily('nguyen', {}, fake);
  return { ...stage, family, page: await openPage() };
}

const stay: Work = {
  item: 'stay:stay-1:2023-06-30',
  kind: 'stay',
  due: '2023-06-30',
  group: 'soon',
  record: 'stay-1',
  person: null,
  personName: '응우옌 티 란',
  words: 'E-9',
  putOffUntil: null,
  turned: null,
};

describe('a handover', () => {
  it('begins where it stands who can see the family, and asks to whom and why', async () => {
    const stage = await openFamily();
    expect(screen.queryByRole('tab', { name: '인계인수' })).toBeNull();
    await stage.user.click(screen.getByRole('button', { name: '볼 수 있는 사람' }));
    await stage.user.click(await screen.findByRole('button', { name: '인계하기' }));
    const form = await screen.findByRole('form', { name: '인계 제안하기' });
    await stage.user.click(within(form).getByRole('button', { name: '인계 제안하기' }));
    expect(sent(stage, 'propose_handover')).toBeUndefined();
    await expectNoBarrier();
    await stage.user.selectOptions(within(form).getByLabelText('받을 사람'), 'account-3');
    await stage.user.type(within(form).getByLabelText('인계 사유'), '육아휴직');
    await stage.user.type(within(form).getByLabelText('꼭 알아야 할 것'), '오후에는 전화를 받지 못합니다');
    await stage.user.click(within(form).getByRole('button', { name: '인계 제안하기' }));
    expect(sent(stage, 'propose_handover')).toMatchObject({ account: 'account-3', reason: '육아휴직', told: '오후에는 전화를 받지 못합니다' });
    const page = screen.getByTestId('handover');
    expect(await within(page).findByText('인수를 기다림')).toBeTruthy();
    expect(within(page).queryByRole('form')).toBeNull();
    await stage.user.click(within(page).getByRole('button', { name: '제안 거두기' }));
    expect(await within(page).findByText('제안을 거둠')).toBeTruthy();
  });

  it('keeps half-typed words when the family is left', async () => {
    const stage = await openFamily();
    await openPage();
    await stage.user.type(await screen.findByLabelText('꼭 알아야 할 것'), '오후에는');
    await waitFor(() => expect(sent(stage, 'keep_draft')).toMatchObject({ key: 'handover.told', text: '오후에는' }));
  });

  it('shows the family on one page, each line of which leads to its record', async () => {
    const { user, page } = await proposedTo(ME, {
      deadlines: [stay],
      risks: [{ record: 'flag-1', kind: 'flag', field: 'sort', value: 'violence', person: null, on: '2023-01-02', words: '주소를 말하지 않음' }],
      contactCount: 42,
      questions: [{ person: '쩐 민 아인', fact: 'stays' }],
    });
    const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    expect(within(part('people')).getByText(/응우옌 티 란/)).toBeTruthy();
    // What nobody has asked is not said to be none.
    expect(within(part('people')).getAllByText(/통역이 필요한지 묻지 않음/).length).toBeGreaterThan(0);
    expect(part('risks').textContent).toContain('주소를 말하지 않음');
    expect(part('contacts').textContent).toContain('모두 42건');
    expect(part('unknown').textContent).toContain('체류자격');
    expect(part('goals').textContent).toContain('없음');
    expect(page.textContent).toContain('오후에는 전화를 받지 못합니다');
    await expectNoBarrier();
    await user.click(within(part('deadlines')).getByRole('button'));
    expect(route.place).toMatchObject({ tab: 'overview', mark: { record: 'stay-1', field: 'until' } });
  });

  it('is accepted by a key, and the family is then theirs', async () => {
    const { user, fake, page } = await proposedTo(ME);
    within(page).getByRole('button', { name: '인수하기' }).focus();
    await user.keyboard('{Enter}');
    expect(await within(page).findByText('인수함')).toBeTruthy();
    expect(sent({ fake }, 'accept_handover')).toMatchObject({ record: 'handover-1' });
  });

  it('is returned with the reason alone, and whoever opens it no more is led to Today', async () => {
    const { user, fake, page } = await proposedTo(ME);
    await user.click(within(page).getByRole('button', { name: '돌려보내기' }));
    const reason = within(page).getByLabelText('돌려보내는 까닭');
    expect(document.activeElement).toBe(reason);
    await user.click(within(page).getByRole('button', { name: '돌려보내기' }));
    expect(await within(page).findByRole('alert')).toBeTruthy();
    expect(sent({ fake }, 'return_handover')).toBeUndefined();
    await user.keyboard('{Escape}');
    expect(within(page).queryByLabelText('돌려보내는 까닭')).toBeNull();
    await user.click(within(page).getByRole('button', { name: '돌려보내기' }));
    await user.type(within(page).getByLabelText('돌려보내는 까닭'), '통역사가 없음');
    fake.answer('open_family', () => refuse('family_shut'));
    await user.click(within(page).getByRole('button', { name: '돌려보내기' }));
    await waitFor(() => expect(route.place.screen).toBe('today'));
    expect(sent({ fake }, 'return_handover')).toMatchObject({ record: 'handover-1', reason: '통역사가 없음' });
  });

  it('offers no answer to whoever it is not for', async () => {
    const { page } = await proposedTo('박도윤');
    expect(within(page).queryByRole('button', { name: '인수하기' })).toBeNull();
    expect(within(page).getByRole('button', { name: '제안 거두기' })).toBeTruthy();
  });

  it('leads to the disagreements where two decided differently', async () => {
    const { user, page } = await proposedTo('박도윤', {}, 'disputed');
    expect(within(page).getByText('결정이 서로 다름')).toBeTruthy();
    expect(within(page).queryByRole('button', { name: '제안 거두기' })).toBeNull();
    await user.click(within(page.querySelector<HTMLElement>('.answer')!).getByRole('button', { name: '하나씩 보기' }));
    expect(route.place).toMatchObject({ tab: 'disputes', mark: { record: 'handover-1' } });
  });

  it('is printed as the page alone, and the print is noted', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const { user, fake } = await proposedTo(ME);
    const sheet = document.querySelector('body > .sheet');
    expect(sheet?.textContent).toContain('응우옌 티 란 가정');
    expect(sheet?.querySelector('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^인쇄/ }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(sent({ fake }, 'note_print')).toMatchObject({ screen: 'handover' });
    print.mockRestore();
  });

  it('reads in English too', async () => {
    look.language = 'en';
    try {
      const { page } = await proposedToInEnglish();
      expect(within(page).getByText('Waits to be accepted')).toBeTruthy();
      expect(page.textContent).not.toMatch(/handover-|work-/);
      await expectNoBarrier();
    } finally {
      look.language = 'ko';
    }
  });
});

async function proposedToInEnglish() {
  const fake = demoCentre();
  const family = [...fake.families.values()][0]!;
  family.log.act(
    'propose_handover',
    [{ record: 'handover-1', kind: 'handover', fields: { receiver: ME, account: '박서준', decision: 'proposed' } }],
    '2023-05-09T01:00:00Z',
    '박서준',
  );
  start({}, fake);
  route.family(family.id, null, 'handover');
  const page = await screen.findByTestId('handover');
  await within(page).findByRole('heading', { name: 'Family' });
  return { page };
}

describe('today', () => {
  const line = (kind: Work['kind'], words: string, item: string): Work => ({
    ...stay,
    item,
    kind,
    due: '2023-05-09',
    group: 'now',
    record: 'handover-1',
    personName: null,
    words,
  });

  async function openToday() {
    const fake = demoCentre();
    const family = [...fake.families.values()][0]!;
    const items = [line('handover', '육아휴직', 'handover:1'), line('handed_back', '통역사가 없음', 'handed_back:1')].map((work) => ({
      family: family.id,
      title: family.title,
      fileNumber: family.fileNumber,
      worker: '박서준',
      work,
      flags: [],
    }));
    fake.answer('today', () => ({
      on: '2023-05-10',
      items,
      counts: [
        { kind: 'handover', count: 1 },
        { kind: 'handed_back', count: 1 },
      ],
      woken: null, reviewDue: null,
      loansDue: [],
      emergencies: [],
      destructionsDue: 0,
      destructionsWaiting: 0,
    }));
    const stage = start({}, fake);
    route.today();
    await screen.findByRole('heading', { name: '지금' });
    return stage;
  }

  it('has the families to take over, which are decided and not ticked off', async () => {
    const { user } = await openToday();
    const row = document.querySelector<HTMLElement>('[data-kind="handover"]')!;
    expect(row.textContent).toContain('인수할 가족');
    expect(row.textContent).toContain('육아휴직');
    expect(row.textContent).toContain('박서준');
    expect(within(row).queryByRole('button', { name: '완료' })).toBeNull();
    await expectNoBarrier();
    await user.click(within(row).getByRole('button', { name: '열기' }));
    expect(route.place).toMatchObject({ screen: 'family', tab: 'handover' });
  });

  it('has what came back with its reason, until it was seen', async () => {
    const { user, fake } = await openToday();
    const row = document.querySelector<HTMLElement>('[data-kind="handed_back"]')!;
    expect(row.textContent).toContain('통역사가 없음');
    fake.answer('finish_work', ({ family }) => fake.view(fake.families.get(family)!));
    await user.click(within(row).getByRole('button', { name: '완료' }));
    expect(sent({ fake }, 'finish_work')).toMatchObject({ item: 'handed_back:1' });
  });
});
