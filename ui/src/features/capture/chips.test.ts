// The chips say what the core understood, in the words of the language, each with its stretch of the line.
import { beforeEach, expect, it } from 'vitest';
import type { Part, Understood } from '../../backend';
import { setLanguage } from '../../lib/i18n';
import { chipsOf, lineParts } from './chips';

const today = { now: new Date('2026-11-04T13:32:00Z'), zone: 'Europe/Madrid' };
const part = (kind: Part['kind'], start: number, text: string): Part => ({
  kind,
  start,
  end: start + text.length,
  text,
});
const understood: Understood = {
  name: { given: 'Ana', family: 'Ruiz', native: '', native_family: '', order: 'given_first', title: '' },
  company: { name: 'Vila', native: '' },
  topics: ['lighting'],
  grade: 'A',
  next_steps: [
    { kind: 'quote', text: '', due: '2026-11-06', time: null, minutes: null },
    { kind: 'other', text: 'invite', due: null, time: null, minutes: null },
  ],
  emails: [],
  phones: [],
  webs: [],
  note: 'wants 40',
  market_notes: [],
  parts: [
    part('name', 0, 'Ana Ruiz'),
    part('company', 9, '@Vila'),
    part('topic', 15, '#lighting'),
    part('grade', 25, '!a'),
    part('step', 28, '>quote'),
    part('when', 35, '+2d'),
    part('step', 39, '>invite'),
    part('note', 47, 'wants 40'),
  ],
  problems: [{ code: 'unknown_grade', start: 60, end: 62, text: '!z' }],
};

beforeEach(() => {
  setLanguage('en');
});

it('puts what looks wrong first, then the record in its order', () => {
  const texts = chipsOf(understood, today).map(({ text }) => text);
  expect(texts).toEqual([
    'no grade: !z',
    'Ana Ruiz',
    'Vila',
    'hot',
    'lighting',
    'Quote',
    'Fri 6 Nov',
    'invite',
    'wants 40',
  ]);
});

it('says it in the language of the moment', () => {
  setLanguage('zh-CN');
  expect(chipsOf(understood, today).map(({ text }) => text)).toContain('报价');
});

it('knows each chip’s stretch of the line', () => {
  const of = (id: string) => chipsOf(understood, today).find((chip) => chip.id === id);
  expect(of('step-0')).toMatchObject({ from: 28, to: 34 });
  expect(of('due-0')).toMatchObject({ from: 35, to: 38, due: 'later' });
  expect(of('step-1')).toMatchObject({ from: 39, to: 46 });
});

it('gives no two chips one name', () => {
  const ids = chipsOf(understood, today).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('colours what has a sign and leaves the rest plain', () => {
  const looks = lineParts(understood).map(({ look }) => look);
  expect(looks).toEqual(['plain', 'sigil', 'sigil', 'sigil', 'sigil', 'sigil', 'sigil', 'plain']);
});
