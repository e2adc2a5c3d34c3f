import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../src/lib/drafts.svelte';
import { demoCentre } from '../src/lib/fake/demo';
import { FakeHost, refuse } from '../src/lib/fake/fake-host';
import { useHost } from '../src/lib/host';
import { cell, openFamily } from './stage';

describe('a draft', () => {
  let fake: FakeHost;
  beforeEach(() => {
    vi.useFakeTimers();
    fake = new FakeHost();
    useHost(fake.host);
  });
  afterEach(() => vi.useRealTimers());
  const kept = () => fake.calls.filter((call) => call.name === 'keep_draft').map((call) => call.input);

  it('is kept once typing rests, not with every key', async () => {
    const drafts = new Drafts('family-1');
    for (const text of ['2', '20', '202']) {
      drafts.keep('a.from', text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(kept()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(kept()).toEqual([{ family: 'family-1', key: 'a.from', text: '202' }]);
  });

  it('is kept at once when the window goes, each field by itself', async () => {
    const drafts = new Drafts('family-1');
    drafts.keep('a.from', '1');
    drafts.keep('b.until', '2');
    drafts.flush();
    expect(kept()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept()).toHaveLength(2);
  });

  it('that is dropped does not come back', async () => {
    const drafts = new Drafts(null);
    drafts.keep('a.from', '1');
    await drafts.drop('a.from');
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept()).toEqual([]);
  });

  it('that the host could not keep is kept the next time', async () => {
    const drafts = new Drafts('family-1');
    fake.answer('keep_draft', () => refuse('disk_full'));
    drafts.keep('a.from', '1');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    fake.answer('keep_draft', () => ({}));
    drafts.flush();
    expect(kept()).toHaveLength(2);
  });

  it('left by an earlier session is there again', async () => {
    const earlier = new Drafts('family-1');
    earlier.keep('a.from', '2024030');
    earlier.flush();
    await vi.advanceTimersByTimeAsync(0);
    const drafts = new Drafts('family-1');
    await drafts.load();
    expect(drafts.left('a.from')?.text).toBe('2024030');
    expect(drafts.left('a.until')).toBeUndefined();
  });
});

describe('what is half typed in a family', () => {
  it('is offered again after the program was killed', async () => {
    const fake = demoCentre();
    const family = [...fake.families.keys()][0]!;
    const person = fake.view(fake.families.get(family)!).people[0]!;
    fake.drafts.set(family, new Map([[`${person.id}.phone`, { key: `${person.id}.phone`, text: '010-77', at: '2023-05-09T00:00:00Z' }]]));
    const { user } = await openFamily('nguyen', {}, fake);
    expect(cell('phone').textContent).toContain('쓰다 만 내용: 010-77');
    await user.click(within(cell('phone')).getByRole('button', { name: '이어 쓰기' }));
    expect(within(cell('phone')).getByRole('textbox')).toHaveProperty('value', '010-77');
    await user.keyboard('88{Enter}');
    await waitFor(() => expect(cell('phone').textContent).toContain('010-7788'));
    expect(fake.drafts.get(family)?.size).toBe(0);
  });

  it('in a new row is there again, with the row open', async () => {
    const fake = demoCentre();
    const family = [...fake.families.keys()][0]!;
    const person = fake.view(fake.families.get(family)!).people[0]!;
    const key = `${person.id}.absences.new`;
    fake.drafts.set(family, new Map([[key, { key, text: '{"from":"2023"}', at: '2023-05-09T00:00:00Z' }]]));
    await openFamily('nguyen', {}, fake);
    expect(screen.getByLabelText('출국')).toHaveProperty('value', '2023');
  });
});
