// Taking out against a fake book: what is looked at is what is written, and a cancelled dialog is no failure.
import { describe, expect, it, vi } from 'vitest';
import type { Exported, Preview, ProfileView, TakeOut } from '../../backend';
import { formatsOf, listOf, partsOf, TakeOutState } from './state';
import { profileWords } from './words';

const PREVIEW: Preview = { rows: 148, left_out: 2, findings: [], headings: ['Id'], first: [['1']], list: 'leads' };
const WRITTEN: Exported = { file: 'leads.csv', rows: 148, left_out: 2, findings: [], proof: null };
const profile = (code: string, what: ProfileView['what'] = null, name = ''): ProfileView => ({
  code,
  name,
  what,
  voice: 'program',
  delimiter: ',',
  own: null,
});

function fake() {
  const profiles = [profile('excel'), profile('vcard-4'), profile('salesforce-leads', 'leads', 'Salesforce')];
  return {
    previewOut: vi.fn(async (_asked: TakeOut) => PREVIEW),
    takeOut: vi.fn(async (_asked: TakeOut): Promise<Exported | null> => WRITTEN),
    exports: vi.fn(async () => []),
    exportProfiles: vi.fn(async () => profiles),
    setExportProfile: vi.fn(async () => 'mine'),
    dropExportProfile: vi.fn(async () => null),
    counts: vi.fn(async () => ({ total: 0, facets: [] })),
  };
}

const FILTER = { choices: { show: ['barcelona'] } };

async function begun() {
  const backend = fake();
  const state = new TakeOutState(backend as never, (error) => {
    throw error;
  });
  await state.of('leads', FILTER);
  await vi.waitFor(() => expect(state.preview).toBeDefined());
  return { backend, state };
}

describe('taking out', () => {
  it('writes what was looked at', async () => {
    const { backend, state } = await begun();
    await state.for('salesforce-leads');
    state.recipient = 'Iberia office';
    await state.write();
    const asked = {
      what: 'leads',
      filter: FILTER,
      format: 'csv',
      profile: 'salesforce-leads',
      recipient: 'Iberia office',
    };
    expect(backend.previewOut).toHaveBeenLastCalledWith({ ...asked, recipient: '' });
    expect(backend.takeOut).toHaveBeenCalledWith(asked);
    expect(state.written).toEqual(WRITTEN);
  });

  it('keeps what it had when the dialog is cancelled, and says why nothing was written', async () => {
    const { backend, state } = await begun();
    backend.takeOut.mockResolvedValueOnce(null);
    await state.write();
    expect([state.written, state.refused, state.writing]).toEqual([undefined, undefined, false]);
    backend.takeOut.mockRejectedValueOnce({ code: 'disk_full', params: {} });
    await state.write();
    expect(state.refused?.code).toBe('disk_full');
    await state.as('xlsx');
    expect(state.refused).toBeUndefined();
  });

  it('offers the profiles that fit, and leaves one that no longer does', async () => {
    const { state } = await begun();
    await state.for('salesforce-leads');
    await state.choose('companies');
    expect([state.profile, state.profiles.map(({ code }) => code)]).toEqual(['excel', ['excel']]);
    await state.choose('contacts');
    await state.for('vcard-4');
    expect(state.format).toBe('vcard');
    await state.choose('leads');
    expect(state.format).toBe('vcard');
    await state.for('excel');
    expect(formatsOf(state.profile, state.what)).toContain(state.format);
  });

  it('forgets records that were chosen one by one when it is about other ones', async () => {
    const { backend, state } = await begun();
    await state.of('contacts', { only: ['ana'], text: 'a' });
    await state.choose('companies');
    await vi.waitFor(() =>
      expect(backend.previewOut).toHaveBeenLastCalledWith(expect.objectContaining({ filter: { text: 'a' } })),
    );
  });

  it('asks quotes what only quotes say, and everybody else what they say', async () => {
    const { backend, state } = await begun();
    const asked = { choices: { quote_state: ['sent'], quote_currency: ['EUR'] } };
    await state.of('quotes', asked);
    expect([listOf(state.what, state.filter), partsOf('quotes').parts?.length]).toEqual(['quotes', 3]);
    await state.choose('quote-lines');
    await vi.waitFor(() =>
      expect(backend.previewOut).toHaveBeenLastCalledWith(expect.objectContaining({ filter: asked })),
    );
    await state.choose('leads');
    await vi.waitFor(() =>
      expect(backend.previewOut).toHaveBeenLastCalledWith(expect.objectContaining({ filter: {} })),
    );
    expect(listOf(state.what, state.filter)).toBe('leads');
    expect([listOf('quotes', FILTER), listOf('products', {}), partsOf('products')]).toEqual([
      'leads',
      'products',
      { parts: [] },
    ]);
  });

  it('asks for one file at a time', async () => {
    const { backend, state } = await begun();
    await Promise.all([state.write(), state.write()]);
    expect(backend.takeOut).toHaveBeenCalledTimes(1);
  });
});

it('calls a system by its own name', () => {
  expect(profileWords(profile('pipedrive', 'leads', 'Pipedrive'))).toBe('Pipedrive');
  expect(profileWords(profile('salesforce-leads', 'leads', 'Salesforce'))).toMatch(/^Salesforce, /);
});
