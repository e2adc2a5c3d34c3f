// Puts a screen on the stage: a made-up centre in memory, and what a person does with it.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import App from '../src/App.svelte';
import { demoCentre } from '../src/lib/fake/demo';
import type { FakeHost, FakeOptions } from '../src/lib/fake/fake-host';
import { useHost } from '../src/lib/host';
import { route } from '../src/lib/route.svelte';
import { session } from '../src/lib/session.svelte';

export interface Stage {
  fake: FakeHost;
  user: UserEvent;
}

/** Starts the whole program over a centre. */
export function start(options: FakeOptions = {}, fake = demoCentre(options)): Stage {
  useHost(fake.host);
  // An earlier test's session is not this one's.
  session.take(fake.status);
  render(App);
  // Most journeys begin among the families.
  route.find();
  return { fake, user: userEvent.setup() };
}

/** Starts the program and opens the family of a person. */
export async function openFamily(
  query = 'nguyen',
  options: FakeOptions = {},
  fake = demoCentre(options),
): Promise<Stage> {
  const stage = start(options, fake);
  await stage.user.type(await screen.findByRole('combobox', { name: '찾기' }), query);
  await screen.findAllByRole('option');
  await stage.user.keyboard('{Enter}');
  await screen.findByRole('tab', { name: '개요' });
  // What lies below the first screen is drawn frame by frame.
  await waitFor(() => expect(document.querySelector('.overview[aria-busy=true]')).toBeNull());
  return stage;
}

/** The cell of a field: of the first record that has it, or of a certain list. */
export function cell(field: string, within = ''): HTMLElement {
  const found = document.querySelector<HTMLElement>(`${within} .cell[data-field="${field}"]`);
  if (!found) throw new Error(`no cell of ${field} in ${within || 'the page'}`);
  return found;
}

/** Fails on anything serious that axe finds. jsdom cannot measure colours. */
export async function expectNoBarrier(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
