import { expect, test } from 'vitest';
import type { ChildcareView } from '../lib/generated/contract';
import { useHost } from '../lib/host';
import { FakeHost, refuse } from '../lib/fake/fake-host';
import { Check } from './check.svelte';
import { exampleTimeline, exampleView } from './fixtures';

function hostThat(answers: (on: string) => ChildcareView): FakeHost {
  const fake = new FakeHost({
    answers: { childcare: ({ on }) => answers(on), childcare_timeline: () => exampleTimeline(true) },
  });
  useHost(fake.host);
  return fake;
}

test('the answers stand together with the timelines of their children', async () => {
  hostThat((on) => ({ ...exampleView(true), on }));
  const check = new Check();
  await check.ask('F-1', '2023-05-10');
  expect(check.view?.on).toBe('2023-05-10');
  expect(check.timelines.get('child')?.programmes.length).toBeGreaterThan(0);
});

test('an answer that a later question has overtaken is dropped', async () => {
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => (letGo = resolve));
  const fake = hostThat((on) => ({ ...exampleView(true), on }));
  useHost(async (name, input) => {
    if ('on' in input && input.on === '2023-01-01') await slow;
    return fake.host(name, input);
  });
  const check = new Check();
  const first = check.ask('F-1', '2023-01-01');
  await check.ask('F-1', '2023-05-10');
  letGo();
  await first;
  expect(check.view?.on).toBe('2023-05-10');
});

test('a refused call leaves the last answer standing and says why it failed', async () => {
  const fake = hostThat(() => exampleView(true));
  const check = new Check();
  await check.ask('F-1', '2023-05-10');
  fake.answer('childcare', () => refuse('file_damaged'));
  await check.ask('F-1', '2023-06-01');
  expect(check.failure?.code).toBe('file_damaged');
  expect(check.view?.on).toBe('2023-05-10');

  fake.answer('childcare', () => exampleView(false));
  await check.ask('F-1', '2023-06-01');
  expect(check.failure).toBeNull();
});
