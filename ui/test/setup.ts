import { cleanup, configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { route } from '../src/lib/route.svelte';
import { search } from '../src/lib/search.svelte';
import { look } from '../src/lib/words/look.svelte';

configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  route.find();
  search.forget();
  look.language = 'ko';
});
afterEach(cleanup);
