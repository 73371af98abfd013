// The native menu says what the registry says.
import { describe, expect, it, vi } from 'vitest';
import { Shortcuts } from '../../lib/shortcuts';
import { frameKeys } from './keys';
import { accelerator, menuParts, trayEntries } from './menu';

function registry() {
  const shortcuts = new Shortcuts();
  const act = new Proxy({}, { get: () => vi.fn(() => true) }) as Parameters<typeof frameKeys>[0];
  shortcuts.add(...frameKeys(act));
  return shortcuts;
}

describe('the native menu', () => {
  it('holds actions that there are, each once, with words', () => {
    const ids = menuParts(registry()).flatMap(({ entries }) => entries.map(({ id }) => id));
    const named = ids.filter((id) => id !== '');
    expect(new Set(named).size).toBe(named.length);
    expect(named).toContain('go-quotes');
    for (const { words, entries } of menuParts(registry())) {
      expect(words).not.toBe('');
      expect(entries.every((entry) => entry.id === '' || entry.words !== '')).toBe(true);
      expect([entries[0]?.id, entries.at(-1)?.id]).not.toContain('');
    }
  });

  it('offers in the tray what the page can do, with how much is due', () => {
    const entries = trayEntries({ follow_ups_due: 3 });
    expect(entries.map(({ words }) => words)).toContain('3 promises are due today');
    const pages = entries.map(({ id }) => id.replace('tray-', '')).filter((id) => !['', 'open', 'quit'].includes(id));
    expect(pages.every((id) => registry().named(id) !== undefined)).toBe(true);
  });

  it('writes chords as the system does, and leaves bare keys to the page', () => {
    expect(
      ['Mod+K', 'Mod+Shift+Z', 'Mod++', 'Mod+-', 'Mod+,', 'F2', 'Alt+ArrowLeft', 'G L', '?', undefined].map(
        accelerator,
      ),
    ).toEqual([
      'CmdOrCtrl+K',
      'CmdOrCtrl+Shift+Z',
      'CmdOrCtrl+Plus',
      'CmdOrCtrl+Minus',
      'CmdOrCtrl+Comma',
      'F2',
      'Alt+Left',
      '',
      '',
      '',
    ]);
  });
});
