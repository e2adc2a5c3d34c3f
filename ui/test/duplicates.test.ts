import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AlikePerson, LikenessView, Merge } from '../src/lib/generated/contract';
import { refuse } from '../src/lib/fake/fake-host';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start } from './stage';

const LIKENESS: LikenessView = {
  strength: 'likely',
  reasons: ['same_birth', 'swapped_name'],
  name: 'LAN NGUYEN',
  otherName: '응우옌 란',
};

function lan(family: string, person: string): AlikePerson {
  return {
    at: { family, person },
    title: '란의 집',
    fileNumber: '2023-0001',
    names: ['응우옌 란', 'NGUYEN LAN'],
    birthDate: '1990-05-01',
    relation: 'mother',
    nationalities: ['VN'],
    flags: [],
  };
}

/** Two families with one person each, who differ in the day of birth. */
function twoFamilies() {
  const stage = start();
  const make = (text: string, birth_date: string) =>
    stage.fake.add({
      fields: { title: `${text} 가정` },
      people: [{ fields: { relation: 'mother', birth_date }, names: [{ sort: 'hangul', text }] }],
    });
  const families = [make('응우옌 란', '1990-05-01'), make('응웬 란', '1990-05-02')] as const;
  const views = families.map((family) => stage.fake.view(family));
  const at = views.map((view) => ({ family: view.id, person: view.people[0]!.id }));
  stage.fake.answer('compare_people', ({ first, second }) => {
    const side = (one: typeof first) => {
      const view = views.find(({ id }) => id === one.family)!;
      return { at: one, title: view.title, fileNumber: view.fileNumber, person: view.people[0]!, others: 0, contactsHidden: false };
    };
    return {
      first: side(first),
      second: side(second),
      likeness: LIKENESS,
      differing: ['birth_date'],
      compared: ['birth_date', 'sex'],
      same: [],
    };
  });
  return { ...stage, first: at[0]!, second: at[1]! };
}

const asked = (stage: ReturnType<typeof start>, name: string) =>
  stage.fake.calls.filter((call) => call.name === name).map((call) => call.input);

describe('people who look alike', () => {
  it('are told of with the reason while a new family is typed', async () => {
    const stage = start();
    stage.fake.answer('look_alikes', ({ names }) => ({
      found: names.includes('LAN NGUYEN') ? [{ person: lan('f1', 'p1'), likeness: LIKENESS }] : [],
    }));
    route.newFamily();
    await stage.user.type(await screen.findByLabelText('여권 이름'), 'LAN NGUYEN');
    const warning = within(await screen.findByTestId('look-alikes'));
    expect(warning.getByText(/생년월일 같음/).textContent).toContain('LAN NGUYEN = 응우옌 란(순서만 다름)');
    await expectNoBarrier();
    await stage.user.clear(screen.getByLabelText('여권 이름'));
    await waitFor(() => expect(screen.queryByTestId('look-alikes')).toBeNull());
  });

  it('do not stop the typing where nobody can be compared', async () => {
    const stage = start();
    stage.fake.answer('look_alikes', () => refuse('busy'));
    route.newFamily();
    await stage.user.type(await screen.findByLabelText('여권 이름'), 'LAN');
    expect(screen.queryByTestId('look-alikes')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('여권 이름').value).toBe('LAN');
  });

  it('are listed for the centre until somebody has decided', async () => {
    const stage = start();
    let pairs = [{ first: lan('f1', 'p1'), second: lan('f2', 'p2'), likeness: LIKENESS }];
    stage.fake.answer('duplicates', () => ({ pairs, total: pairs.length }));
    stage.fake.answer('keep_apart', () => {
      pairs = [];
      return {};
    });
    route.duplicates();
    await screen.findByText('1쌍');
    await expectNoBarrier();
    await stage.user.click(screen.getByRole('button', { name: '다른 사람입니다' }));
    await screen.findByText('닮은 사람이 없습니다.');
    expect(asked(stage, 'keep_apart')).toEqual([
      { first: { family: 'f1', person: 'p1' }, second: { family: 'f2', person: 'p2' } },
    ]);
  });

  it('are compared, chosen row by row, looked at and only then brought together', async () => {
    const stage = twoFamilies();
    route.compare(stage.first, stage.second);
    await screen.findByTestId('side-by-side');
    await expectNoBarrier();
    await stage.user.click(screen.getByRole('radio', { name: /1990. 5. 2/ }));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: '이름' });
    await stage.user.click(boxes[1]!);
    await stage.user.click(screen.getByRole('button', { name: /무엇이 바뀌는지 보기/ }));
    await screen.findByTestId('merge-rehearsal');
    expect(asked(stage, 'merge_people')).toEqual([]);
    await stage.user.click(screen.getByRole('button', { name: /같은 사람으로 합치기/ }));
    await waitFor(() => expect(asked(stage, 'merge_people')).toHaveLength(1));
    const [merge] = asked(stage, 'merge_people') as [Merge];
    expect(merge.fields).toEqual({ birth_date: 'second' });
    expect(merge.wrong).toHaveLength(1);
    // Nobody else stands in the second file.
    expect(merge.leaves).toBe(true);
    expect(route.place).toMatchObject({ screen: 'family', family: stage.first.family });
  });

  it('must be looked at again after another choice', async () => {
    const stage = twoFamilies();
    route.compare(stage.first, stage.second);
    await stage.user.click(await screen.findByRole('button', { name: /무엇이 바뀌는지 보기/ }));
    await screen.findByTestId('merge-rehearsal');
    await stage.user.click(screen.getByRole('radio', { name: /이 가족에도 속합니다/ }));
    expect(screen.queryByTestId('merge-rehearsal')).toBeNull();
    await stage.user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByTestId('merge-rehearsal');
    expect((asked(stage, 'rehearse_merge').at(-1) as Merge).leaves).toBe(false);
  });
});
