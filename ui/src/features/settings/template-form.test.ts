// Tests of writing a mail template.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MailSample, TemplateForm, TemplateText } from '../../backend';
import { SAMPLE_MS, TemplateFormState } from './template-form';

const BEGUN = { name: '', kind: '', language: 'de', subject: '', body: '' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function backend(kept: TemplateForm[] = [], asked: TemplateText[] = []) {
  return {
    mailSample: async (text: TemplateText): Promise<MailSample> => {
      asked.push(text);
      const piece = { text: text.body, field: null, trouble: null };
      return { name: 'Ana Ruiz', subject_pieces: [], body_pieces: [piece] };
    },
    setMailTemplate: async (form: TemplateForm) => {
      if (form.name === '') throw { code: 'name_needed', params: {} };
      kept.push(form);
      return 'new';
    },
  };
}

test('the preview follows once typing rests', async () => {
  const asked: TemplateText[] = [];
  const form = new TemplateFormState(backend([], asked), null, { ...BEGUN });
  for (const body of ['H', 'He', 'Hello']) form.set({ body });
  await vi.advanceTimersByTimeAsync(SAMPLE_MS);
  expect(asked.map(({ body }) => body)).toEqual(['Hello']);
  expect(form.sample?.body_pieces[0]?.text).toBe('Hello');
});

test('what is refused is told and nothing is lost; what is kept says what it is for', async () => {
  const kept: TemplateForm[] = [];
  const form = new TemplateFormState(backend(kept), 'one', { ...BEGUN, body: 'Text' });
  expect(await form.keep()).toBe(false);
  expect(form.refused?.code).toBe('name_needed');
  expect(form.written.body).toBe('Text');
  form.set({ name: 'Danke' });
  expect(form.refused).toBeUndefined();
  expect(await form.keep()).toBe(true);
  form.set({ kind: 'quote' });
  expect(await form.keep()).toBe(true);
  expect(kept.map(({ id, kind }) => [id, kind])).toEqual([
    ['one', null],
    ['one', 'quote'],
  ]);
  form.stop();
});
