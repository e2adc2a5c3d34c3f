import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { cell, expectNoBarrier, openFamily } from './stage';

async function openPicture() {
  const stage = await openFamily();
  await stage.user.click(screen.getByRole('tab', { name: '가계도' }));
  await screen.findByRole('button', { name: '쩐 반 호앙' });
  return stage;
}

function person(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** The line of a tie, once it is drawn. */
function line(): Promise<Element> {
  return waitFor(() => {
    const found = document.querySelector('figure [data-about^="tie"]');
    if (!found) throw new Error('no line');
    return found;
  });
}

/** Adds a tie between the two parents by the picture alone. */
async function marry(user: Awaited<ReturnType<typeof openPicture>>['user']) {
  person('응우옌 티 란').focus();
  await user.keyboard(' ');
  person('쩐 반 호앙').focus();
  await user.keyboard(' ');
  const row = await screen.findByRole('group', { name: /관계/ });
  await user.type(within(row).getByLabelText('관계'), '배우자');
  await user.type(within(row).getByLabelText('시작'), '20180501{Enter}');
  return line();
}

describe('the genogram', () => {
  it('shows the family, and says what is missing', async () => {
    await openPicture();
    expect(screen.getByTestId('picture-troubles')).toBeTruthy();
    await expectNoBarrier();
  });

  it('opens the overview of a person by Enter', async () => {
    const { user } = await openPicture();
    person('쩐 반 호앙').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: '쩐 반 호앙' })).toBeTruthy();
  });

  it('makes a line between two people who are picked a fact, as one act', async () => {
    const { user, fake } = await openPicture();
    await marry(user);
    const saves = fake.calls.filter((call) => call.name === 'save');
    expect(saves).toHaveLength(1);
    const [mother, father] = fake.view([...fake.families.values()][0]!).people;
    expect(saves[0]?.input).toMatchObject({
      changes: [{ kind: 'tie', fields: { person: mother!.id, other: father!.id, sort: 'spouse', from: '2018-05-01' } }],
    });
  });

  it('takes a line away with its fact, and undo brings both back', async () => {
    const { user } = await openPicture();
    await user.click(await marry(user));
    const open = await screen.findByTestId('open-line');
    await user.click(within(open).getByRole('button', { name: '관계 빼기' }));
    await waitFor(() => expect(document.querySelector('figure [data-about^="tie"]')).toBeNull());
    await user.click(screen.getByRole('button', { name: /취소\s*Ctrl Z/ }));
    expect((await line()).getAttribute('aria-label')).toBe('spouse');
  });

  it('gives a line that was taken away back to Ctrl Z', async () => {
    const { user } = await openPicture();
    await user.click(await marry(user));
    const open = await screen.findByTestId('open-line');
    await user.click(within(open).getByRole('button', { name: '관계 빼기' }));
    await waitFor(() => expect(document.querySelector('figure [data-about^="tie"]')).toBeNull());
    await user.keyboard('{Control>}z{/Control}');
    expect((await line()).getAttribute('aria-label')).toBe('spouse');
  });

  it('steps to the days on which something changed', async () => {
    const { user, fake } = await openPicture();
    await user.click(screen.getByRole('button', { name: '앞선 변화' }));
    await waitFor(() =>
      expect(fake.calls.findLast((call) => call.name === 'genogram')?.input).toMatchObject({ day: '2019-06-01' }),
    );
  });

  it('says that the file was saved, and why it was not', async () => {
    const { user, fake } = await openPicture();
    await user.click(screen.getByRole('button', { name: 'PDF로 저장' }));
    expect(await screen.findByText('저장했습니다.')).toBeTruthy();
    fake.answer('save_picture', () => refuse('disk_full'));
    await user.click(screen.getByRole('button', { name: 'PDF로 저장' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('who the genogram is about', () => {
  it('is chosen beside the picture', async () => {
    const { user, fake } = await openPicture();
    const index = cell('index_person');
    await user.click(within(index).getByRole('button'));
    await user.type(within(index).getByRole('combobox'), '쩐 민 아인{Enter}');
    await waitFor(() => expect(index.textContent).toContain('쩐 민 아인'));
    const save = fake.calls.find((call) => call.name === 'save');
    const child = fake.view([...fake.families.values()][0]!).people[2]!;
    expect(save?.input).toMatchObject({ changes: [{ kind: 'family', fields: { index_person: child.id } }] });
    await expectNoBarrier();
  });
});

describe('the ecomap', () => {
  it('takes a tie of the household to something outside it', async () => {
    const { user, fake } = await openPicture();
    await user.click(screen.getByRole('button', { name: '생태도' }));
    await user.click(await screen.findByRole('button', { name: '바깥 관계 더하기' }));
    const row = await screen.findByRole('group', { name: /바깥 관계/ });
    await user.type(within(row).getByLabelText('관계'), '학교');
    await user.type(within(row).getByLabelText('세기'), '강함');
    await user.click(within(row).getByRole('button', { name: '저장' }));
    expect(await screen.findByRole('button', { name: 'school' })).toBeTruthy();
    const save = fake.calls.find((call) => call.name === 'save');
    expect(save?.input).toMatchObject({ changes: [{ kind: 'bond', fields: { sort: 'school', strength: 'strong' } }] });
    await expectNoBarrier();
  });
});
