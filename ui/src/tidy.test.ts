// The house rules that a test can hold: an opening sentence in every file, no file too long, and who may import whom.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = import.meta.dirname;
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));
const imports = (text: string) =>
  [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((hit) => hit[1] ?? hit[2] ?? '');

describe('the house', () => {
  it('opens every file with what it is for', () => {
    expect(
      files
        .filter(({ path, text }) => !path.includes('bindings') && !/^(\/\/|<!--|\/\*) ?\S.{15}/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('keeps files below 500 lines', () => {
    const long = files.filter(({ path, text }) => !path.startsWith('generated') && text.split('\n').length > 500);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has one room that knows the shell', () => {
    const others = files.filter(
      ({ path, text }) =>
        !/^(backend|generated)\//.test(path) &&
        imports(text).some((from) => from.startsWith('@tauri-apps/') || from.includes('generated/bindings')),
    );
    // Types may come from anywhere; calls go through the backend.
    const calling = others.filter(
      ({ text }) =>
        !imports(text).every((from) => !from.startsWith('@tauri-apps/')) ||
        /import (?!type)[^;]*generated\/bindings/.test(text),
    );
    expect(calling.map(({ path }) => path)).toEqual([]);
  });

  it('keeps components from features and backend, and features from each other', () => {
    const wrong = files.flatMap(({ path, text }) => {
      const own = path.split('/')[1];
      return imports(text)
        .filter((from) => {
          if (path.startsWith('components/') || path.startsWith('lib/')) return /\/(features|backend)\//.test(from);
          const feature = /(?:^|\/)features\/([^/]+)/.exec(from)?.[1] ?? /^\.\.\/([^./][^/]*)\//.exec(from)?.[1];
          return path.startsWith('features/') && feature !== undefined && feature !== own;
        })
        .map((from) => `${path} → ${from}`);
    });
    expect(wrong).toEqual([]);
  });
});
