// The one room of the page that knows the shell: its commands, its events and its types; everything else is given them.
import { type Changes, commands, events } from '../generated/bindings';

export type * from '../generated/bindings';

/** What the page may ask of the shell. A refusal is thrown as an `ApiError`: `{code, params}`. */
export type Backend = typeof commands;

/** Half of a surrogate pair, as a broken paste leaves it: no text in any encoding, so the shell could not read it. */
const LONE = /\p{Surrogate}/gu;

/** What is handed to the shell, with lone surrogates as U+FFFD. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.replace(LONE, '\uFFFD') as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value?.constructor === Object)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wellFormed(inner)])) as T;
  return value;
}

/** The commands, as an object, so that a page takes them as a prop and a test hands in others. */
export const backend: Backend = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [
    name,
    (...given: unknown[]) => (command as (...given: unknown[]) => unknown)(...given.map(wellFormed)),
  ]),
) as Backend;

/** Calls back while a file is taken in, with how far it is; returns what stops it. */
export function onTakingIn(heard: (progress: { done: number; all: number }) => void): () => void {
  const listening = events.takingIn.listen((event) => heard(event.payload));
  return () => {
    void listening.then((stop) => stop());
  };
}

/** Calls back after every commit to the book, by whomever; returns what stops it. An empty list means that anything may have changed. */
export function onBookChanged(changed: (changes: Changes) => void): () => void {
  const listening = events.bookChanged.listen((event) => changed(event.payload));
  return () => {
    void listening.then((stop) => stop());
  };
}

/** Calls back when an entry of the native menu is chosen; returns what stops it. */
export function onMenuChosen(chosen: (id: string) => void): () => void {
  const listening = events.menuChosen.listen((event) => chosen(event.payload.id));
  return () => {
    void listening.then((stop) => stop());
  };
}
