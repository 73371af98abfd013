// Nothing that was typed is lost, whatever the book does with it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Beside, Captured, Scanned, Understood } from '../../backend';
import { NOTHING } from './beside';
import type { Saved } from './entry';
import { CaptureState, KEEP_MS, RETRY_MS } from './state';

const captured: Captured = { lead: 'l1', contact: 'c1', met_before: false, known: false, show: 's', staff: 'p' };

function understood(line: string): Understood {
  return {
    name: { given: line, family: '', native: '', native_family: '', order: 'given_first', title: '' },
    company: null,
    topics: [],
    grade: null,
    next_steps: [],
    emails: [],
    phones: [],
    webs: [],
    note: '',
    market_notes: [],
    parts: [],
    promises: [],
    problems: [],
  };
}

/** What a code says; a line makes it a card. */
function scanned(raw: string, line: string): Scanned {
  const card = line === '' ? null : ({} as Scanned['content']['card']);
  return { content: { raw, kind: line === '' ? 'id' : 'vcard', card, code_id: '' }, line };
}

/** A book that refuses with these codes, one after the other, and then takes everything. */
function setUp({
  refusals = [] as string[],
  drafts = [] as { slot: string; line: string; beside?: Beside; at: string }[],
} = {}) {
  const book: string[] = [];
  const disk = new Map(drafts.map(({ slot, line }) => [slot, line]));
  const saved: Saved[] = [];
  const backend = {
    understand: vi.fn(async (line: string) => understood(line)),
    readCode: vi.fn(async (raw: string) => scanned(raw, '')),
    capture: vi.fn(async (slot: string, line: string) => {
      const code = refusals.shift();
      if (code) throw { code, params: {} };
      book.push(line);
      disk.delete(slot);
      return captured;
    }),
    keepDraft: vi.fn(async (slot: string, line: string, beside: Beside) => {
      if (line === '' && !beside.scans?.length && !beside.pictures?.length) disk.delete(slot);
      else disk.set(slot, line);
      return null;
    }),
    drafts: vi.fn(async () => drafts.map((draft) => ({ beside: {}, ...draft }))),
  };
  const state = new CaptureState(backend, (one) => saved.push(one));
  return { state, backend, book, disk, saved };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a line being typed', () => {
  it('is kept on the disk within 200 ms', async () => {
    const { state, disk } = setUp();
    state.type('Ana');
    state.type('Ana Ruiz');
    expect(disk.size).toBe(0);
    expect(KEEP_MS).toBeLessThanOrEqual(200);
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(disk.get('main')).toBe('Ana Ruiz');
  });

  it('is kept even while typing does not rest', async () => {
    const { state, disk } = setUp();
    for (const line of ['A', 'An', 'Ana', 'Ana ', 'Ana R']) {
      state.type(line);
      await vi.advanceTimersByTimeAsync(KEEP_MS / 3);
    }
    expect(disk.get('main')).toMatch(/^An/);
  });

  it('is there again after a crash', async () => {
    const { state } = setUp({ drafts: [{ slot: 'main', line: 'Ana Ruiz @Vila', at: '' }] });
    await state.restore();
    expect(state.line).toBe('Ana Ruiz @Vila');
  });

  it('asks one question at a time, and about the newest text', async () => {
    const { state, backend } = setUp();
    for (const line of ['A', 'An', 'Ana']) state.type(line);
    await vi.advanceTimersByTimeAsync(0);
    expect(backend.understand.mock.calls.map(([line]) => line)).toEqual(['A', 'Ana']);
    expect(state.read?.line).toBe('Ana');
  });

  it('drops an answer that comes after the line has gone', async () => {
    const { state } = setUp();
    state.type('Ana');
    state.save();
    await vi.advanceTimersByTimeAsync(10);
    expect(state.read).toBeUndefined();
  });
});

describe('what the form says beside the line', () => {
  it('is kept with the draft, saved with the line, and gone with it', async () => {
    const { state, backend } = setUp();
    state.type('Ana');
    state.say({ value: '5 EUR', answers: [{ question: 'q', values: ['LoRaWAN'] }] });
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(backend.keepDraft.mock.lastCall?.[2]).toEqual(state.beside);
    state.takeOff('value');
    state.save(false, { with: 'c1' }, ['lighting', 'sensors']);
    await vi.advanceTimersByTimeAsync(10);
    const beside = {
      ...NOTHING,
      answers: [{ question: 'q', values: ['LoRaWAN'] }],
      topics: ['lighting', 'sensors'],
    };
    expect(backend.capture.mock.calls[0]?.slice(1)).toEqual(['Ana', beside, { with: 'c1' }]);
    expect(state.beside).toEqual(NOTHING);
  });
});

describe('a code beside the line', () => {
  it('writes its person in front of what was typed, and is saved with the line', async () => {
    const { state, backend, disk } = setUp();
    state.type('wants 40 poles');
    await state.scan(scanned('MECARD', 'Ana Ruiz @Vila'));
    expect(state.line).toBe('Ana Ruiz @Vila wants 40 poles');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(disk.get('main')).toBe('Ana Ruiz @Vila wants 40 poles');
    state.save();
    await vi.advanceTimersByTimeAsync(10);
    expect(backend.capture.mock.calls[0]?.slice(2)).toEqual([{ ...NOTHING, scans: ['MECARD'] }, null]);
    expect(state.beside.scans).toEqual([]);
  });

  it('needs no line at all, and can be taken off', async () => {
    const { state, book } = setUp();
    await state.scan(scanned('10432', ''));
    await state.scan(scanned('10432', ''));
    expect(state.beside.scans).toEqual(['10432']);
    state.takeOff('scan-10432');
    state.save();
    await vi.advanceTimersByTimeAsync(10);
    expect(book).toEqual([]);
    await state.scan(scanned('10432', ''));
    state.save();
    await vi.advanceTimersByTimeAsync(10);
    expect(book).toEqual(['']);
  });

  it('is a second visitor when it is somebody else', async () => {
    const { state } = setUp();
    await state.scan(scanned('A', 'Ana Ruiz'));
    await state.scan(scanned('B', 'Bob Hay'));
    expect([state.line, state.asides.map(({ line }) => line)]).toEqual(['Bob Hay ', ['Ana Ruiz ']]);
  });

  it('is there again after a crash, with a picture', async () => {
    const beside = { scans: ['10432'], pictures: ['ab'] };
    const { state } = setUp({ drafts: [{ slot: 'main', line: '', beside, at: '' }] });
    await state.restore();
    await vi.advanceTimersByTimeAsync(0);
    expect([state.beside, state.codes.get('10432')?.content.kind]).toEqual([{ ...NOTHING, ...beside }, 'id']);
  });
});

describe('a second visitor', () => {
  const onDisk = (disk: Map<string, string>) => [...disk].map(([slot, line]) => ({ slot, line, at: '' }));

  it('frees the field in the same instant, and both lines are on the disk', async () => {
    const { state, disk } = setUp();
    state.type('Ana Ruiz @Vila');
    void state.setAside();
    expect(state.line).toBe('');
    state.type('王伟');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect([...disk.values()].sort()).toEqual(['Ana Ruiz @Vila', '王伟']);
    expect(state.asides.map(({ line }) => line)).toEqual(['Ana Ruiz @Vila']);
  });

  it('and the first change places at a key', async () => {
    const { state, disk } = setUp();
    state.type('Ana');
    await state.setAside();
    state.type('Bob');
    await state.takeUp();
    expect(state.line).toBe('Ana');
    expect(state.asides.map(({ line }) => line)).toEqual(['Bob']);
    expect([...disk.values()].sort()).toEqual(['Ana', 'Bob']);
    expect(disk.get('main')).toBe('Ana');
  });

  it('and all others are there again after a crash', async () => {
    const first = setUp();
    for (const line of ['Ana', 'Bob']) {
      first.state.type(line);
      await first.state.setAside();
    }
    first.state.type('Cleo');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    const second = setUp({ drafts: onDisk(first.disk).reverse() });
    await second.state.restore();
    expect(second.state.line).toBe('Cleo');
    expect(second.state.asides.map(({ line }) => line)).toEqual(['Ana', 'Bob']);
  });

  it('saved in between leaves the first one where it is', async () => {
    const { state, book, disk } = setUp();
    state.type('Ana');
    await state.setAside();
    state.type('Bob');
    state.save();
    await state.takeUp();
    state.save();
    await state.settled();
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(book).toEqual(['Bob', 'Ana']);
    expect(disk.size).toBe(0);
  });
});

describe('Enter', () => {
  it('frees the field in the same instant, and saves', async () => {
    const { state, book, saved, disk } = setUp();
    state.type('Ana Ruiz');
    state.save();
    expect(state.line).toBe('');
    await state.settled();
    expect(book).toEqual(['Ana Ruiz']);
    expect(saved).toEqual([{ captured, line: 'Ana Ruiz', open: false }]);
    expect(state.unsaved).toBe(0);
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(disk.size).toBe(0);
  });

  it('remembers what it said, for the next visitor from there', async () => {
    const { state } = setUp();
    state.type('Ana Ruiz');
    state.save();
    await state.settled();
    expect(state.last?.line).toBe('Ana Ruiz');
    expect(state.last?.understood.name?.given).toBe('Ana Ruiz');
  });

  it('does nothing on an empty line', async () => {
    const { state, backend } = setUp();
    state.type('  ');
    state.save();
    await state.settled();
    expect(backend.capture).not.toHaveBeenCalled();
  });

  it('gives a refused line back exactly as it was typed, with the reason', async () => {
    const { state, book, disk } = setUp({ refusals: ['nobody_named'] });
    state.type('  >call  fri ');
    state.save();
    await state.settled();
    expect(state.line).toBe('  >call  fri ');
    expect(state.refused?.code).toBe('nobody_named');
    expect(state.trouble).toBeUndefined();
    expect(book).toEqual([]);
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(disk.get('main')).toBe('  >call  fri ');
    state.type('Ana >call fri');
    expect(state.refused).toBeUndefined();
  });

  it('keeps a refused line for later when the next visitor is being typed already', async () => {
    const { state, book, disk } = setUp({ refusals: ['no_such_day'] });
    state.type('Ana >call 2026-02-30');
    state.save();
    state.type('Bob');
    await state.settled();
    expect(state.line).toBe('Bob');
    expect(state.unsaved).toBe(1);
    expect([...disk.values()]).toContain('Ana >call 2026-02-30');
    state.save();
    await state.settled();
    expect(book).toEqual(['Bob']);
    expect(state.line).toBe('Ana >call 2026-02-30');
    expect(state.refused?.code).toBe('no_such_day');
    expect(state.unsaved).toBe(0);
  });

  it('keeps what is typed while a save clears the draft', async () => {
    const { state, disk } = setUp();
    state.type('Ana');
    state.save();
    state.type('Bob');
    await vi.advanceTimersByTimeAsync(KEEP_MS * 3);
    expect(disk.get('main')).toBe('Bob');
  });
});

describe('a book that takes nothing', () => {
  it('is asked again until it does, and the field empties by itself', async () => {
    const { state, book } = setUp({ refusals: ['disk_full', 'disk_full'] });
    state.type('Ana');
    state.save();
    await state.settled();
    expect(state.line).toBe('Ana');
    expect(state.adrift).toBe(true);
    expect(state.trouble?.code).toBe('disk_full');
    expect(state.unsaved).toBe(1);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(book).toEqual([]);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(book).toEqual(['Ana']);
    expect(state.line).toBe('');
    expect(state.adrift).toBe(false);
    expect(state.trouble).toBeUndefined();
  });

  it('lets one go on to the next visitors, and saves all of them in their order', async () => {
    const { state, book } = setUp({ refusals: ['disk_full', 'disk_full', 'disk_full'] });
    state.type('Ana');
    state.save();
    await state.settled();
    state.save();
    expect(state.line).toBe('');
    await state.settled();
    state.type('Bob');
    state.save();
    await state.settled();
    state.type('Cid');
    expect(state.unsaved).toBe(2);
    expect(state.unsavedText).toBe('Ana\nBob\nCid');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(book).toEqual(['Ana', 'Bob']);
    expect(state.line).toBe('Cid');
    expect(state.unsaved).toBe(0);
  });

  it('does not save a line that somebody goes on typing in', async () => {
    const { state, book } = setUp({ refusals: ['book_busy'] });
    state.type('Ana');
    state.save();
    await state.settled();
    state.type('Ana R');
    expect(state.unsaved).toBe(0);
    await vi.advanceTimersByTimeAsync(RETRY_MS * 2);
    expect(book).toEqual([]);
    expect(state.line).toBe('Ana R');
  });

  it('is not asked again by itself when it can only be read', async () => {
    const { state, backend, book } = setUp({ refusals: ['book_read_only'] });
    state.type('Ana');
    state.save();
    await state.settled();
    await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
    expect(backend.capture).toHaveBeenCalledTimes(1);
    state.retry();
    await state.settled();
    expect(book).toEqual(['Ana']);
  });

  it('leaves entered lines on the disk, and they are saved on the next start', async () => {
    const first = setUp({ refusals: ['disk_full', 'disk_full', 'disk_full'] });
    first.state.type('Ana');
    first.state.save();
    await first.state.settled();
    first.state.save();
    await first.state.settled();
    first.state.type('Bob is being ty');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    const drafts = [...first.disk].map(([slot, line]) => ({ slot, line, at: '' }));
    const second = setUp({ drafts });
    await second.state.restore();
    await second.state.settled();
    expect(second.book).toEqual(['Ana']);
    expect(second.state.line).toBe('Bob is being ty');
  });

  it('never holds the line twice: in the field and among those that wait', async () => {
    const { state, disk } = setUp({ refusals: ['disk_full'] });
    state.type('Ana');
    state.save();
    await state.settled();
    expect([...disk.values()]).toEqual(['Ana']);
  });
});
