import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../src/lib/generated/contract';
import { refuse } from '../src/lib/fake/fake-host';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start } from './stage';

const PREVIEW: ImportPreview = {
  name: '명단.csv',
  head: ['성명', '언제'],
  columns: ['hangul', 'ignored'],
  sample: [['김하나', '1990.5.1']],
  rows: 3,
  families: 2,
  people: 2,
  leftOut: 1,
  problems: [{ row: 4, column: 'birth_date', value: '05/06/1991', trouble: 'ambiguous_day' }],
  withDuplicates: false,
};

async function openImport() {
  const stage = start();
  stage.fake.answer('read_import', () => PREVIEW);
  stage.fake.answer('map_import', ({ columns, withDuplicates }) => ({ ...PREVIEW, columns, withDuplicates }));
  route.import();
  const input = await screen.findByLabelText<HTMLInputElement>('파일 고르기', { selector: 'input' });
  const choose = () => stage.user.upload(input, new File(['성명,언제\n김하나,1990.5.1\n'], '명단.csv'));
  return { ...stage, choose };
}

const asked = (stage: Awaited<ReturnType<typeof openImport>>, name: string) =>
  stage.fake.calls.filter((call) => call.name === name).map((call) => call.input);

describe('the import of a list', () => {
  it('shows what would be made and why rows are left out, and writes nothing', async () => {
    const stage = await openImport();
    await stage.choose();
    expect((await screen.findByTestId('import-would')).textContent).toContain('가족 2곳, 사람 2명');
    const problems = within(screen.getByTestId('import-problems'));
    expect(problems.getByText('4줄')).toBeTruthy();
    expect(problems.getByText(/연도를 앞에/)).toBeTruthy();
    expect(asked(stage, 'run_import')).toEqual([]);
    await expectNoBarrier();
  });

  it('asks again when a column means something else', async () => {
    const stage = await openImport();
    await stage.choose();
    await stage.user.selectOptions(await screen.findByLabelText('언제'), '생년월일');
    await waitFor(() => expect(asked(stage, 'map_import').at(-1)).toMatchObject({ columns: ['hangul', 'birth_date'] }));
  });

  it('writes in steps, can be stopped and gone on with, and is taken back', async () => {
    const stage = await openImport();
    let done = 0;
    stage.fake.answer('run_import', () => ({ import: 'i1', done: ++done, of: 2, kept: [] }));
    stage.fake.answer('undo_import', () => ({ import: 'i1', done: 2, of: 2, kept: ['이두리 가정'] }));
    await stage.choose();
    await stage.user.click(await screen.findByRole('button', { name: '가져오기' }));
    await waitFor(() => expect(screen.getByTestId('import-would').textContent).toContain('가족 2곳을 가져왔습니다'));
    expect(done).toBe(2);
    await stage.user.click(screen.getByRole('button', { name: '이 가져오기 모두 취소' }));
    await stage.user.click(await screen.findByRole('button', { name: '없애기' }));
    expect((await screen.findByTestId('import-undone')).textContent).toContain('이두리 가정');
  });

  it('says why a file is no table', async () => {
    const stage = await openImport();
    stage.fake.answer('read_import', () => refuse('invalid_field', { reason: 'table-unreadable' }));
    await stage.choose();
    expect(await screen.findByText(/표로 읽을 수 없는 파일/)).toBeTruthy();
  });
});
