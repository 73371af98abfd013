// Holds the words together: every key in every language with the same variables, none unused, none written into markup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { keysModule } from '../../scripts/keys.mjs';
import { languages as known } from './i18n';

const root = join(import.meta.dirname, '../../..');
const locales = join(root, 'crates/core/locales');
const languages = readdirSync(locales);

/** Families whose last piece is a code that is only known at run time. */
const families = [
  'error-',
  'capture-is-',
  'follow-ups-look-',
  'follow-ups-many-',
  'grade-',
  'stage-',
  'company-kind-',
  'name-order-',
  'email-kind-',
  'phone-kind-',
  'follow-up-kind-',
  'cadence-visitor-',
  'priority-',
  'note-kind-',
  'market-note-kind-',
  'scan-kind-',
  'question-kind-',
  'quote-state-',
  'compare-line-',
  'quote-check-',
  'quote-field-',
  'quote-paper-',
  'same-level-',
  'same-reason-',
  'incoterm-',
  'transport-mode-',
  'consent-basis-',
  'consent-channel-',
  'follow-ups-group-',
  'capture-part-',
  'capture-problem-',
  'lead-field-',
  'export-',
  'op-',
  'palette-in-',
  'mail-letter-',
  'mail-trouble-',
  'found-',
  'facet-',
  'logged-',
  // The command line makes its keys of the names of its arguments.
  'cli-',
  'target-',
  'take-in-by-',
  'take-in-why-',
  'take-in-group-',
  'price-list-',
  'product-field-',
  'us-',
  'take-out-as-',
  'take-out-found-',
  'take-out-kind-',
  'take-out-then-',
  'take-out-vcard-',
];

interface Entry {
  area: string;
  variables: string[];
}

function read(language: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const file of readdirSync(join(locales, language)).filter((name) => name.endsWith('.ftl'))) {
    const text = readFileSync(join(locales, language, file), 'utf8');
    const parsed = new FluentResource(text).body;
    // The parser drops what it cannot read without a word.
    const written = [...text.matchAll(/^[a-z][\w-]* ?=/gim)].length;
    if (written !== parsed.length)
      throw new Error(`${language}/${file}: ${written} messages written, ${parsed.length} read`);
    for (const { id, value } of parsed) {
      if (entries.has(id)) throw new Error(`${language}: ${id} is in two files`);
      entries.set(id, { area: file.replace('.ftl', ''), variables: variablesIn(value) });
    }
  }
  return entries;
}

function variablesIn(value: unknown): string[] {
  const found = new Set<string>();
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'var' && 'name' in node) found.add(String(node.name));
    for (const child of Object.values(node)) walk(child);
  };
  walk(value);
  return [...found].sort();
}

function sources(folder: string, endings: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/target\/|\/generated\/|\.test\.ts$/.test(path));
}

const english = read('en');

describe('the words', () => {
  it('are there in three languages', () => {
    expect(languages.sort()).toEqual(expect.arrayContaining(['en', 'es', 'zh-CN']));
  });

  it('of a further language are a folder and nothing else', () => {
    expect([...known].sort()).toEqual([...languages].sort());
    for (const language of languages) expect(read(language).has('language-name'), language).toBe(true);
    // Chinese stands for any language that is not the fallback: no program text may know of it. Invented visitors may.
    const program = [
      ...sources(join(root, 'ui/src'), /\.(ts|svelte)$/),
      ...sources(join(root, 'crates'), /\.rs$/),
      ...sources(join(root, 'src-tauri'), /\.rs$/),
    ].filter((path) => !/\/(tests|demo|benches)\//.test(path));
    const knowing = program.filter((path) =>
      /["']zh-CN["']/.test(readFileSync(path, 'utf8').split('#[cfg(test)]')[0] ?? ''),
    );
    expect(knowing).toEqual([]);
  });

  for (const language of languages.filter((name) => name !== 'en')) {
    it(`have every English key in ${language}, and no other`, () => {
      const theirs = read(language);
      expect([...english.keys()].filter((key) => !theirs.has(key))).toEqual([]);
      expect([...theirs.keys()].filter((key) => !english.has(key))).toEqual([]);
    });

    it(`use the same variables in ${language}`, () => {
      const theirs = read(language);
      const differing = [...english].filter(([key, { variables }]) => {
        const other = theirs.get(key)?.variables ?? variables;
        return other.join() !== variables.join();
      });
      expect(differing.map(([key]) => key)).toEqual([]);
    });
  }

  it('are all used', () => {
    const text = [
      ...sources(join(root, 'ui/src'), /\.(ts|svelte)$/),
      ...sources(join(root, 'crates'), /\.rs$/),
      ...sources(join(root, 'src-tauri/src'), /\.rs$/),
    ]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const named = new Set(text.match(/[a-z][\w-]*-[\w-]+/g) ?? []);
    const unused = [...english.keys()].filter(
      (key) => !families.some((family) => key.startsWith(family)) && !named.has(key),
    );
    expect(unused).toEqual([]);
  });

  it('cover every code of the core', () => {
    const rust = readFileSync(join(root, 'crates/core/src/model/codes.rs'), 'utf8');
    const prefix = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const missing = [...rust.matchAll(/codes! \{\s*\/\/\/[^\n]*\n\s*(\w+) \{([\s\S]*?)\}\s*\}/g)].flatMap(
      ([, name = '', body = '']) =>
        [...body.matchAll(/= "(\w+)"/g)]
          .map(([, code]) => `${prefix(name)}-${code}`)
          .filter((key) => !english.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('have their keys as a type', () => {
    expect(readFileSync(join(root, 'ui/src/generated/keys.ts'), 'utf8'), 'run `npm run keys`').toBe(keysModule());
  });
});

describe('markup', () => {
  it('holds no literal text', () => {
    const found = sources(join(root, 'ui/src'), /\.svelte$/).flatMap((path) => {
      const markup = readFileSync(path, 'utf8')
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replace(/<!--[\s\S]*?-->/g, '');
      const attributes = [
        ...markup.matchAll(
          /\s(aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|words|hint|\w+Words|\w+Label)="([^"{]*\p{L}[^"{]*)"/gu,
        ),
      ].map((hit) => hit[2]);
      return [...texts(withoutBraces(markup)), ...attributes].map((text) => `${path}: ${text}`);
    });
    expect(found).toEqual([]);
  });
});

/** Markup without `{…}`, however nested. */
function withoutBraces(markup: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of markup) {
    if (sign === '{') depth += 1;
    if (depth === 0) kept += sign;
    if (sign === '}') depth -= 1;
  }
  return kept;
}

/** What stands between tags and has a letter in it. */
function texts(markup: string): string[] {
  return markup
    .replace(/<[^>]*>/g, '\n')
    .replace(/&[#\w]+;/g, '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
}
