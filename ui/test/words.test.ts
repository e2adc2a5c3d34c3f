import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../src/lib/words/look.svelte';

/** Every part that puts ids together says so in a `families.ts`. */
const declared = import.meta.glob<{ families: Record<string, readonly string[]> }>('/src/**/families.ts', {
  eager: true,
});
const families = Object.values(declared).flatMap((one) => Object.entries(one.families));

const root = join(import.meta.dirname, '..');

function messages(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const folder = join(root, 'locales', language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    for (const { id, value } of new FluentResource(readFileSync(join(folder, file), 'utf8')).body) {
      if (found.has(id)) throw new Error(`${language}: ${id} stands twice`);
      found.set(id, JSON.stringify(value));
    }
  }
  return found;
}

function sources(folder: string, ends: string[]): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .filter((name) => !/\.test\.ts$|generated/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const window = sources(join(root, 'src'), ['.ts', '.svelte']);
// Documents and the command line say some of the same messages.
const hosts = sources(join(root, '..', 'src-tauri'), ['.rs']);

const korean = messages('ko');
const computed = new Set(families.flatMap(([prefix, words]) => words.map((word) => prefix + word)));

describe('the words', () => {
  it('stand in every language', () => {
    for (const language of LANGUAGES) {
      expect([...messages(language).keys()].sort(), language).toEqual([...korean.keys()].sort());
    }
  });

  it('take the same arguments in every language', () => {
    const variables = (text: string) =>
      [...new Set([...text.matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1]))].sort();
    const english = messages('en');
    for (const [id, text] of korean) {
      expect(variables(english.get(id) ?? ''), id).toEqual(variables(text));
    }
  });

  it('can be read by Fluent', () => {
    for (const language of LANGUAGES) {
      const bundle = new FluentBundle(language);
      for (const file of readdirSync(join(root, 'locales', language))) {
        const text = readFileSync(join(root, 'locales', language, file), 'utf8');
        const lines = text.split('\n').filter((line) => /^[a-z][\w-]* =/.test(line)).length;
        const resource = new FluentResource(text);
        expect(resource.body.length, file).toBe(lines);
        expect(bundle.addResource(resource), file).toEqual([]);
      }
    }
  });

  it('are all there for what the window says', () => {
    const said = [...window.matchAll(/\b(?:raw)?[sS]ay\(\s*['"]([\w-]+)['"]/g)];
    const missing = said.map((match) => match[1] ?? '').filter((id) => !korean.has(id));
    expect([...missing, ...[...computed].filter((id) => !korean.has(id))]).toEqual([]);
  });

  it('are all said somewhere', () => {
    const unused = [...korean.keys()].filter((id) => {
      const quoted = [`'${id}'`, `"${id}"`, `\`${id}\``];
      return !computed.has(id) && !quoted.some((text) => window.includes(text) || hosts.includes(text));
    });
    expect(unused).toEqual([]);
  });
});
