import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ShelfView } from '../src/lib/generated/contract';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, start } from './stage';

const AT = '2023-05-10T05:03:00Z';
const FOUND: ShelfView = {
  place: 'USB',
  busy: false,
  at: AT,
  trouble: null,
  toGo: 0,
  waiting: [],
  devices: [{ name: '상담 2', at: AT, trouble: null }],
  segments: 3,
  bytes: 312_000,
};

function settings(found: Partial<ShelfView> = {}) {
  const stage = start();
  stage.fake.answer('shelf', () => ({ ...FOUND, ...found }));
  route.settings();
  return { ...stage, section: () => screen.findByTestId('shelf') };
}

describe('the shared store in the settings', () => {
  it('says where it is, who else is there, and that nothing is to go', async () => {
    const section = within(await settings().section());
    await waitFor(() => expect(section.getByTestId('shelf-place').textContent).toBe('USB'));
    expect((await section.findByTestId('shelf-devices')).textContent).toContain('상담 2');
    expect((await section.findByTestId('shelf-to-go')).textContent).toContain('없습니다');
    await expectNoBarrier();
  });

  it('says in a sentence what keeps this computer from it, and that nothing is lost', async () => {
    const section = within(await settings({ trouble: 'unreachable' }).section());
    const trouble = await section.findByTestId('shelf-trouble');
    expect(trouble.textContent).toContain('이 컴퓨터에 있습니다');
  });

  it('says for what it is that families wait', async () => {
    const waiting = [{ why: 'key', families: 2 }];
    const section = within(await settings({ waiting }).section());
    expect((await section.findByTestId('shelf-waiting')).textContent).toContain('가족 2곳');
  });

  it('is tried step by step', async () => {
    const stage = settings();
    const section = within(await stage.section());
    await stage.user.click(await section.findByRole('button', { name: '되는지 해 보기' }));
    expect((await section.findByTestId('shelf-tested')).textContent).toContain('모두 됩니다');
  });

  it('takes the address of a server only in its form', async () => {
    const stage = settings({ place: null });
    const section = within(await stage.section());
    await stage.user.click(await section.findByRole('button', { name: '서버 저장소(S3)…' }));
    const form = within(await section.findByTestId('shelf-form'));
    await stage.user.type(form.getByLabelText('주소'), 'http://somewhere');
    await stage.user.click(form.getByRole('button', { name: '이곳을 쓰기' }));
    await waitFor(() => expect(form.getByLabelText('주소').getAttribute('aria-invalid')).toBe('true'));
    await stage.user.clear(form.getByLabelText('주소'));
    await stage.user.type(form.getByLabelText('주소'), 's3://ansan/hamkke');
    await stage.user.click(form.getByRole('button', { name: '이곳을 쓰기' }));
    await waitFor(() => expect(section.queryByTestId('shelf-form')).toBeNull());
    const asked = stage.fake.calls.filter((call) => call.name === 'set_shelf').at(-1);
    expect(asked?.input).toMatchObject({ url: 's3://ansan/hamkke', endpoint: null });
  });
});
