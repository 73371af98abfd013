// Every sentence a person reads, in the language of the moment: Fluent messages shared with the core, switched without a restart.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { createSubscriber } from 'svelte/reactivity';
import type { MessageKey } from '../generated/keys';

export type { MessageKey };
export type Args = Record<string, FluentVariable>;
/** A piece of a sentence: words, or the place where a component stands in it. */
export type Part = { text: string } | { slot: string };

/** The language every message exists in. */
export const FALLBACK = 'en';
/** Stretches every word by two fifths and marks its ends, so that a label without room shows itself in a test. */
export const PSEUDO = 'en-XA';

// The command line's sentences are of no use here, and would travel in the bundle.
const sources = import.meta.glob<string>(['../../../crates/core/locales/*/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The languages there are: one folder each. */
export const languages: readonly string[] = [...new Set(Object.keys(sources).map(folderOf))].sort();

const bundles = new Map<string, FluentBundle>();
let current = FALLBACK;
let announce = () => {};
const track = createSubscriber((update) => {
  announce = update;
  return () => {
    announce = () => {};
  };
});

/** The language in use; a template that asks follows every switch. */
export function language(): string {
  track();
  return current;
}

/** The locale for Intl: our English is written the way Europe's fairs read it, with the day before the month. */
export function intlLocale(): string {
  const lang = language();
  return lang === 'en' || lang === PSEUDO ? 'en-GB' : lang;
}

/** Switches to the language nearest to the wish (`es-MX` takes `es`, `zh-Hans-SG` takes `zh-CN`), and returns it. */
export function setLanguage(wish: string): string {
  current = nearest(wish, languages);
  if (typeof document !== 'undefined') document.documentElement.lang = current === PSEUDO ? FALLBACK : current;
  announce();
  return current;
}

/** The best of the languages there are for a wish; English when none is near. */
export function nearest(wish: string, available: readonly string[]): string {
  if (wish === PSEUDO) return PSEUDO;
  const lower = wish.toLowerCase();
  const exact = available.find((lang) => lang.toLowerCase() === lower);
  if (exact) return exact;
  const base = lower.split('-')[0];
  return available.find((lang) => lang.toLowerCase().split('-')[0] === base) ?? FALLBACK;
}

/** The sentence for a key in the language of the moment. */
export function t(key: MessageKey, args?: Args): string {
  return message(key, args) ?? key;
}

/** The sentence for a key that is only known at run time, such as an error's; nothing when no language has it. */
export function message(key: string, args?: Args): string | undefined {
  for (const lang of [language(), FALLBACK]) {
    const bundle = bundleOf(lang);
    const pattern = bundle.getMessage(key)?.value;
    if (pattern) return spaced(bundle.formatPattern(pattern, args ?? null, []), lang);
  }
  return undefined;
}

/** The sentence in one language whatever the present one is, such as a language's own name. */
export function messageIn(lang: string, key: string): string | undefined {
  const bundle = bundleOf(lang);
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, null, []) : undefined;
}

/** A sentence with places in it where components stand, in whatever order the language wants them. */
export function tParts(key: MessageKey, slots: readonly string[], args: Args = {}): Part[] {
  const marks = Object.fromEntries(slots.map((slot) => [slot, `\u{e000}${slot}\u{e001}`]));
  return t(key, { ...args, ...marks })
    .split(/\u{e000}|\u{e001}/u)
    .map((piece, at): Part => (at % 2 ? { slot: piece } : { text: piece }))
    .filter((part) => 'slot' in part || part.text !== '');
}

function bundleOf(lang: string): FluentBundle {
  const known = bundles.get(lang);
  if (known) return known;
  const pseudo = lang === PSEUDO;
  // No isolation marks: these sentences are also compared, copied and read back.
  const bundle = new FluentBundle(pseudo ? 'en-GB' : lang, {
    useIsolating: false,
    ...(pseudo ? { transform: lengthen } : {}),
  });
  for (const [path, text] of Object.entries(sources)) {
    if (folderOf(path) === (pseudo ? FALLBACK : lang)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(lang, bundle);
  return bundle;
}

/** Sets the space between Chinese and Latin letters, which no message can know beforehand of a name it is given. */
function spaced(text: string, lang: string): string {
  if (!lang.startsWith('zh')) return text;
  return text.replace(/(\p{Script=Han})(?=\p{Script=Latin})|(\p{Script=Latin})(?=\p{Script=Han})/gu, '$1$2 ');
}

/** Makes a text longer by 40 %, keeping its spaces so that it still breaks where it did. */
export function lengthen(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => word + '·'.repeat(Math.ceil(word.length * 0.4)));
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? FALLBACK;
}
