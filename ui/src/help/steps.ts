// The tour: a short way through a day, on the screens themselves.

import { route } from '../lib/route.svelte';
import type { Tab } from '../lib/route.svelte';

/** A stop. `go` leads to its screen; a family is one that was touched last. */
export interface Step {
  name: string;
  go: (family: string | null) => void;
}

const tab = (name: Tab) => (family: string | null) => {
  if (family) route.family(family, null, name);
};

export const STEPS: readonly Step[] = [
  { name: 'welcome', go: () => route.today() },
  { name: 'today', go: () => route.today() },
  { name: 'find', go: () => route.find() },
  { name: 'family', go: tab('overview') },
  { name: 'childcare', go: tab('childcare') },
  { name: 'notes', go: tab('notes') },
  { name: 'course', go: tab('course') },
  { name: 'story', go: tab('story') },
  { name: 'settings', go: () => route.settings() },
  { name: 'end', go: () => route.today() },
];
