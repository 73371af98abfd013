// The form shows what the line says, writes into it what is typed, and never loses what came from elsewhere meanwhile.
import { expect, it, vi } from 'vitest';
import type { FormField, LineForm } from '../../backend';
import { Filling } from './filling';

const settled = () => new Promise((done) => setTimeout(done));

/** A core for lines of the form `name @company`. */
async function setUp(line: string) {
  const backend = {
    lineForm: vi.fn(async (asked: string): Promise<LineForm> => {
      const [name = '', company = ''] = asked.split('@').map((part) => part.trim());
      return { name, company, grade: null, topics: '', step: '', mail: '', phone: '', note: '' };
    }),
    fillLine: vi.fn(async (base: string, field: FormField, value: string) => {
      const [name = '', company = ''] = base.split('@').map((part) => part.trim());
      return field === 'name' ? `${value} @${company}` : `${name} @${value}`;
    }),
  };
  const written: string[] = [];
  const filling = new Filling(backend, (text) => {
    written.push(text);
    filling.at(text);
  });
  filling.at(line);
  await settled();
  return { filling, written };
}

it('shows what was understood, and writes what is typed', async () => {
  const { filling, written } = await setUp('Ana @Vila');
  expect([filling.value('name'), filling.value('company'), filling.value('grade')]).toEqual(['Ana', 'Vila', '']);
  filling.type('company', 'V');
  filling.type('company', 'Vallclara ');
  expect(filling.value('company')).toBe('Vallclara ');
  await filling.settled();
  expect(written.at(-1)).toBe('Ana @Vallclara ');
  await filling.leave('company');
  expect(filling.value('company')).toBe('Vallclara');
});

it('goes on from what was written into the line meanwhile', async () => {
  const { filling, written } = await setUp('Ana @Vila');
  filling.type('name', 'Ana R');
  await filling.settled();
  filling.at('Bob @Ferro');
  filling.type('name', 'Ana Ruiz');
  await filling.settled();
  expect(written.at(-1)).toBe('Ana Ruiz @Ferro');
});
