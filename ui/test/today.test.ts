import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../src/lib/fake/demo';
import { refuse, type FakeHost } from '../src/lib/fake/fake-host';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, openFamily, start } from './stage';

/** Today, with a task that is overdue, one of this week and one without a day. */
async function openToday() {
  const fake = demoCentre();
  const family = [...fake.families.values()][0]!;
  const add = (text: string, due: string | null) =>
    fake.host('save', { family: family.id, changes: [{ record: null, kind: 'task', fields: { text, due } }], reason: null });
  await add('통역 신청', null);
  await add('서류 받기', '2023-05-08');
  await add('학교 연락', '2023-05-15');
  const stage = start({}, fake);
  route.today();
  await screen.findByRole('heading', { name: '지금' });
  return { ...stage, family };
}

const lines = () => [...document.querySelectorAll<HTMLElement>('[data-item] .what')].map((line) => line.textContent?.trim());
const asked = (fake: FakeHost, name: string) => fake.calls.filter((call) => call.name === name);

describe('today', () => {
  it('lists what is to be done by how soon it is', async () => {
    await openToday();
    expect(lines()).toEqual(['서류 받기', '학교 연락', '통역 신청']);
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(['지금', '이번 주', '곧']);
    expect(screen.getByText('D+2')).toBeTruthy();
    await expectNoBarrier();
  });

  it('is walked through and done by keys alone, and the hand stays in the list', async () => {
    const { user } = await openToday();
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toContain('서류 받기');
    await user.keyboard('d');
    await waitFor(() => expect(lines()).toEqual(['학교 연락', '통역 신청']));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('학교 연락'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(lines()).toContain('서류 받기'));
  });

  it('does the line that has the focus, also where another family has an item of the same name', async () => {
    const { user, fake } = await openToday();
    const item = (family: string) => ({
      family,
      title: `${family} 가정`,
      fileNumber: family,
      worker: null,
      work: {
        item: 'review:2023-05-10',
        kind: 'review' as const,
        due: '2023-05-10',
        group: 'now' as const,
        record: null,
        person: null,
        personName: null,
        words: null,
        putOffUntil: null,
            turned: null,
      },
      flags: [{ id: `flag-${family}`, sort: 'do_not_call', text: null, about: null }],
    });
    fake.answer('today', () => ({ on: '2023-05-10', items: [item('가'), item('나')], counts: [{ kind: 'review', count: 2 }], woken: null, reviewDue: null, loansDue: [], emergencies: [], destructionsDue: 0, destructionsWaiting: 0 }));
    fake.answer('finish_work', () => refuse('not_found'));
    await user.click(screen.getByRole('button', { name: '센터 전체' }));
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(screen.getAllByText('전화 금지')).toHaveLength(2);
    await user.click(document.body);
    await user.keyboard('jjd');
    await waitFor(() => expect(asked(fake, 'finish_work').at(-1)?.input).toMatchObject({ family: '나' }));
  });

  it('puts off until a day, with a reason, and refuses a day that is past', async () => {
    const { user, fake } = await openToday();
    await user.keyboard('jp');
    const form = await screen.findByRole('form', { name: '미루기' });
    const day = within(form).getByLabelText('다시 볼 날');
    await user.clear(day);
    await user.type(day, '20230510{Enter}');
    expect((await within(form).findByRole('alert')).textContent).toContain('오늘보다 뒤');
    await user.clear(day);
    await user.type(day, '20230520');
    await user.type(within(form).getByLabelText('미루는 까닭(선택)'), '출장{Enter}');
    await waitFor(() => expect(lines()).toEqual(['학교 연락', '통역 신청']));
    expect(asked(fake, 'put_off_work')[0]?.input).toMatchObject({ until: '2023-05-20', reason: '출장' });
  });

  it('opens the family where the work is', async () => {
    const { user } = await openToday();
    await user.keyboard('j{Enter}');
    expect(await screen.findByRole('tab', { name: '개요', selected: true })).toBeTruthy();
  });

  it('asks for my families first and for the whole centre on demand', async () => {
    const { user, fake } = await openToday();
    expect(asked(fake, 'today').at(-1)?.input).toMatchObject({ mine: true });
    await user.click(screen.getByRole('button', { name: '센터 전체' }));
    await waitFor(() => expect(asked(fake, 'today').at(-1)?.input).toMatchObject({ mine: false }));
  });

  it('says why something could not be done, beside it', async () => {
    const { user, fake } = await openToday();
    fake.answer('finish_work', () => refuse('disk_full'));
    await user.keyboard('jd');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(lines()).toHaveLength(3);
  });

  it('says what belongs there while there is nothing', async () => {
    start();
    route.today();
    expect(await screen.findByText('할 일이 없습니다.')).toBeTruthy();
    await expectNoBarrier();
  });
});

describe('the tasks of an open family', () => {
  it('takes a new task, keeps half a one, and is done in place', async () => {
    const { user, fake } = await openFamily();
    await user.click(screen.getByRole('button', { name: /^할 일 0/ }));
    const pane = await screen.findByTestId('tasks');
    const text = within(pane).getByLabelText('무엇을 하나요?');
    await user.type(text, '통역 신청');
    await waitFor(() => expect(asked(fake, 'keep_draft').at(-1)?.input).toMatchObject({ key: 'task.new', text: '통역 신청' }));
    await user.type(text, '{Enter}');
    await within(pane).findByText('기한 없음');
    expect(screen.getByRole('button', { name: /^할 일 1/ })).toBeTruthy();
    await expectNoBarrier();
    await user.click(within(pane).getByRole('button', { name: '완료' }));
    await waitFor(() => expect(within(pane).queryByText('통역 신청')).toBeNull());
  });

  it('does not show an answer that a later one has overtaken', async () => {
    const { fake } = await openFamily();
    const family = [...fake.families.values()].find((one) => document.querySelector(`[data-family="${one.id}"]`))!;
    const old = fake.view(family);
    const { Desk } = await import('../src/family/desk.svelte');
    const desk = new Desk(old, fake.status.today, []);
    await desk.add('note', { text: '늦은 대답' }, 'x');
    desk.take(old);
    expect(desk.view.notes.some((note) => note.fields.text === '늦은 대답')).toBe(true);
  });
});
