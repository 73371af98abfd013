// Taking in against a fake shell: a new way to read asks for a new preview, and a refusal is said where the file is.
import { describe, expect, it, vi } from 'vitest';
import type { FileView, Report } from '../../backend';
import { TakeInState } from './state';

const FILE: FileView = {
  name: 'list.csv',
  understood: null,
  columns: [],
  rows: 3,
  form: 'cards',
  left_out: [],
  encodings: [],
  backups: '',
  shape: 'import.1',
};
const REPORT: Report = { file: 'list.csv', rows: 3, new: 2, joined: 0, refused: 1, alike: 0, first: [], backup: '' };

function fake() {
  return {
    pickIn: vi.fn(async (): Promise<FileView | null> => FILE),
    pickFolderIn: vi.fn(async (): Promise<FileView | null> => ({ ...FILE, form: 'folder' })),
    readIn: vi.fn(async () => FILE),
    previewIn: vi.fn(async () => REPORT),
    takeIn: vi.fn(async () => REPORT),
    stopIn: vi.fn(async () => {}),
    saveRefused: vi.fn(async (): Promise<number | null> => 1),
    decideIn: vi.fn(async () => null),
    saveReport: vi.fn(async () => true),
  };
}

describe('taking a file in', () => {
  it('looks at the file, and shows what would come of it before anything is written', async () => {
    const backend = fake();
    const state = new TakeInState(backend);
    expect(state.step).toBe('file');
    await state.pick();
    expect([state.step, state.report?.new, state.busy]).toEqual(['columns', 2, undefined]);
    expect(backend.takeIn).not.toHaveBeenCalled();
    await state.take();
    expect([state.step, state.done?.refused]).toEqual(['report', 1]);
  });

  it('asks again when a column goes elsewhere, and keeps what was said before', async () => {
    const backend = fake();
    const state = new TakeInState(backend);
    await state.pick();
    await state.read({ delimiter: ';' });
    await state.map('Tel', 'mobile');
    expect(backend.readIn).toHaveBeenLastCalledWith({ delimiter: ';' }, { Tel: 'mobile' });
    expect(backend.previewIn).toHaveBeenCalledTimes(3);
  });

  it('changes nothing when no file is picked', async () => {
    const backend = fake();
    backend.pickIn.mockResolvedValueOnce(null);
    const state = new TakeInState(backend);
    await state.pick();
    expect([state.step, state.refused]).toEqual(['file', undefined]);
  });

  it('takes a folder of ours as it takes a file', async () => {
    const backend = fake();
    const state = new TakeInState(backend);
    await state.pick('folder');
    expect([state.file?.form, state.report?.new]).toEqual(['folder', 2]);
    expect(backend.pickIn).not.toHaveBeenCalled();
  });

  it('says why a file is refused; that somebody stopped it needs no words', async () => {
    const backend = fake();
    const state = new TakeInState(backend);
    backend.pickIn.mockRejectedValueOnce({ code: 'not_a_table', params: {} });
    await state.pick();
    expect(state.refused?.code).toBe('not_a_table');
    await state.pick();
    backend.takeIn.mockRejectedValueOnce({ code: 'cancelled', params: {} });
    await state.take();
    expect([state.refused, state.done]).toEqual([undefined, undefined]);
  });
});

it('keeps what was decided about rows that look like somebody until the file is read otherwise', async () => {
  const backend = fake();
  const state = new TakeInState(backend);
  await state.pick();
  await state.decide({ join: true, but: [4] });
  expect(backend.decideIn).toHaveBeenCalledWith({ join: true, but: [4] });
  expect(state.alikes).toEqual({ join: true, but: [4] });
  await state.read({ encoding: 'GB18030' });
  expect(state.alikes).toEqual({ join: false, but: [] });
});
