// Writes src/generated/keys.ts, the type of every message key, from the English Fluent files: node scripts/keys.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';

const folder = join(import.meta.dirname, '../../crates/core/locales/en');
const target = join(import.meta.dirname, '../src/generated/keys.ts');

/** Areas whose keys the UI never names itself: errors come by code, the rest is printed by the core. */
export const notNamed = ['errors', 'cli', 'export'];

export function keysModule() {
  const keys = readdirSync(folder)
    .filter((name) => name.endsWith('.ftl') && !notNamed.includes(name.slice(0, -4)))
    .sort()
    .flatMap((name) => new FluentResource(readFileSync(join(folder, name), 'utf8')).body)
    .map((entry) => entry.id)
    .filter((id) => !id.startsWith('-'))
    .sort();
  return `// Every message key of the UI, written by \`npm run keys\` from crates/core/locales/en; not to be edited.\n\nexport type MessageKey =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, keysModule());
