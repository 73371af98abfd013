// What is carried from one visitor to the next stands behind the name that is typed, and nothing is said twice.
import { describe, expect, it } from 'vitest';
import type { Part, Understood } from '../../backend';
import { type Read, sameAsLast, sameCompany } from './carry';

function read(line: string, pieces: [Part['kind'], string][], name: Partial<Understood['name']> = null): Read {
  const parts = pieces.map(([kind, text]) => ({
    kind,
    text,
    start: line.indexOf(text),
    end: line.indexOf(text) + text.length,
  }));
  const none = { given: '', family: '', native: '', native_family: '', order: 'given_first' as const, title: '' };
  const understood: Understood = {
    name: name ? { ...none, ...name } : null,
    company: null,
    topics: [],
    grade: null,
    next_steps: [],
    emails: [],
    phones: [],
    webs: [],
    note: '',
    market_notes: [],
    parts,
    promises: [],
    problems: [],
  };
  return { line, understood };
}

const last = read('王伟 @深圳华芯 #照明 !a >报价 +2d 想要40根', [
  ['name', '王伟'],
  ['company', '@深圳华芯'],
  ['topic', '#照明'],
  ['grade', '!a'],
  ['step', '>报价'],
  ['when', '+2d'],
  ['note', '想要40根'],
]);

describe('the same company', () => {
  it('stands behind the caret in an empty line', () => {
    expect(sameCompany('', undefined, last)).toEqual({ line: ' @深圳华芯', caret: 0 });
  });

  it('is added to what is typed already', () => {
    const now = read('Ana Ruiz ', [['name', 'Ana Ruiz']]);
    expect(sameCompany(now.line, now.understood, last)).toEqual({ line: 'Ana Ruiz @深圳华芯', caret: 8 });
  });

  it('is not added to a line that has one', () => {
    const now = read('Ana @Vila', [['company', '@Vila']]);
    expect(sameCompany(now.line, now.understood, last)).toBeUndefined();
  });
});

it('carries topics and next steps, but neither grade nor note, and says nothing twice', () => {
  const now = read('Ana #照明', [['topic', '#照明']]);
  expect(sameAsLast(now.line, now.understood, last)?.line).toBe('Ana #照明 @深圳华芯 >报价 +2d');
});
