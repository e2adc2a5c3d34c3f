import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { look } from '../src/lib/words/look.svelte';

beforeEach(() => {
  look.language = 'ko';
});
afterEach(cleanup);
