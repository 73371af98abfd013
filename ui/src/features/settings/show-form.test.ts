// The form of a show: every refusal stands at its field, and nothing typed is lost by one.
import { describe, expect, it, vi } from 'vitest';
import type { ShowForm } from '../../backend';
import { type ShowField, ShowFormState } from './show-form';

function fake() {
  return {
    showForm: vi.fn(
      async (id: string): Promise<ShowForm> => ({ id, name: 'Lyon Mobility', zone: 'Europe/Paris', lead_goal: 90 }),
    ),
    setShow: vi.fn(async (_form: ShowForm) => 'new'),
  };
}

async function typed(values: Partial<Record<ShowField, string>>, backend = fake()) {
  const form = new ShowFormState(backend);
  await form.begin(null, 'Europe/Madrid');
  for (const [field, value] of Object.entries(values)) form.set(field as ShowField, value);
  return { form, backend };
}

describe('the form of a show', () => {
  it('begins with the zone of this computer, or with what the book has', async () => {
    const { form } = await typed({});
    expect([form.get('name'), form.get('zone')]).toEqual(['', 'Europe/Madrid']);
    await form.begin('lyon', 'Europe/Madrid');
    expect([form.get('name'), form.get('zone'), form.get('goal')]).toEqual(['Lyon Mobility', 'Europe/Paris', '90']);
  });

  it('hands over what is typed', async () => {
    const { form, backend } = await typed({ name: 'Smart City', first_day: '2026-11-03', goal: '250' });
    expect(await form.keep()).toBe(true);
    expect(backend.setShow).toHaveBeenCalledWith(
      expect.objectContaining({ id: null, name: 'Smart City', first_day: '2026-11-03', last_day: '', lead_goal: 250 }),
    );
  });

  const refusals: [string, Record<string, string>, Partial<Record<ShowField, string>>, ShowField][] = [
    ['name_needed', {}, { name: ' ' }, 'name'],
    ['not_a_day', { text: 'soon' }, { first_day: 'soon', last_day: '2026-11-05' }, 'first_day'],
    ['not_a_day', { text: 'late' }, { first_day: '2026-11-03', last_day: 'late' }, 'last_day'],
    ['days_reversed', {}, { first_day: '2026-11-05', last_day: '2026-11-03' }, 'last_day'],
    ['not_a_zone', { text: 'Madrid' }, { zone: 'Madrid' }, 'zone'],
    ['not_a_country', { text: 'Spain' }, { country: 'Spain' }, 'country'],
  ];
  for (const [code, params, values, field] of refusals) {
    it(`shows ${code} at ${field}, keeps the text, and forgets it with the next key`, async () => {
      const { form, backend } = await typed({ booth: '2C41', ...values });
      backend.setShow.mockRejectedValueOnce({ code, params });
      expect(await form.keep()).toBe(false);
      expect(form.refused?.field).toBe(field);
      expect(form.get('booth')).toBe('2C41');
      expect(form.get(field)).toBe(values[field] ?? form.get(field));
      form.set(field, 'other');
      expect(form.refused).toBeUndefined();
    });
  }

  it('asks for a whole number as the goal without asking the book', async () => {
    const { form, backend } = await typed({ name: 'Smart City', goal: 'many' });
    expect(await form.keep()).toBe(false);
    expect(form.refused).toEqual({ field: 'goal', error: 'goal' });
    expect(backend.setShow).not.toHaveBeenCalled();
  });

  it('hands on what belongs to no field', async () => {
    const { form, backend } = await typed({ name: 'Smart City' });
    backend.setShow.mockRejectedValueOnce({ code: 'disk_full', params: {} });
    await expect(form.keep()).rejects.toMatchObject({ code: 'disk_full' });
    expect(form.get('name')).toBe('Smart City');
  });
});
