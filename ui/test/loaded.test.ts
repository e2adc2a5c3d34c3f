// What a screen shows of answers that come late, or not at all.

import { expect, test } from 'vitest';
import { Refused } from '../src/lib/host';
import { Loaded } from '../src/lib/loaded.svelte';

const refused = () => Promise.reject<string>(new Refused({ code: 'busy', field: null, value: null, reason: null }));

test('what stood there stays where the next answer is a refusal, and the refusal goes with the one after', async () => {
  const loaded = new Loaded<string>();
  await loaded.load(Promise.resolve('first'));
  await loaded.load(refused());
  expect([loaded.value, loaded.failure?.code]).toEqual(['first', 'busy']);
  await loaded.load(Promise.resolve('second'));
  expect([loaded.value, loaded.failure]).toEqual(['second', null]);
});

test('an answer that comes after a later question, or after an act, is dropped', async () => {
  const loaded = new Loaded<string>();
  let answer!: (value: string) => void;
  const late = () => loaded.load(new Promise<string>((come) => (answer = come)));
  const first = late();
  const come = answer;
  await loaded.load(Promise.resolve('later question'));
  come('late');
  await first;
  expect(loaded.value).toBe('later question');
  const second = late();
  loaded.take('act');
  answer('late');
  await second;
  expect(loaded.value).toBe('act');
});
