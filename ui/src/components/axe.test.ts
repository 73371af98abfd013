// No component breaks the rules of accessibility that can be checked without a screen; the rest is checked in the real window.
import { render } from '@testing-library/svelte';
import axe from 'axe-core';
import { type Component, createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import ButtonBar from './ButtonBar.svelte';
import CaptureLine from './CaptureLine.svelte';
import CaptureTray from './CaptureTray.svelte';
import Chip from './Chip.svelte';
import DayGrid from './DayGrid.svelte';
import EmptyState from './EmptyState.svelte';
import Field from './Field.svelte';
import FormField from './FormField.svelte';
import IconButton from './IconButton.svelte';
import Nav from './Nav.svelte';
import SampleLine from './SampleLine.svelte';
import Seal from './Seal.svelte';
import SignsRow from './SignsRow.svelte';
import Split from './Split.svelte';
import StatusLine from './StatusLine.svelte';
import TroubleBand from './TroubleBand.svelte';

const text = createRawSnippet(() => ({ render: () => '<p>text</p>' }));
const nothing = () => {};

const cases: [string, Component<never>, object][] = [
  ['Seal', Seal as never, { grade: 'A', label: 'Grade A' }],
  ['Chip', Chip as never, { text: 'This show', removeLabel: 'Take off', onremove: nothing, onclick: nothing }],
  ['IconButton', IconButton as never, { icon: 'search', label: 'Find', chord: 'Mod+F' }],
  [
    'ButtonBar',
    ButtonBar as never,
    { label: 'Do', actions: [{ id: 'mail', words: 'Mail', chord: 'M', run: nothing }] },
  ],
  ['Field', Field as never, { label: 'Mail', value: 'a@b.example', empty: 'add', onkeep: async () => undefined }],
  ['FormField', FormField as never, { label: 'Name', value: '', refused: 'A show needs a name.' }],
  ['EmptyState', EmptyState as never, { title: 'Nothing here', text: 'Write a line.' }],
  [
    'Nav',
    Nav as never,
    {
      label: 'Main',
      appName: 'Fairlead',
      current: 'a',
      onpick: nothing,
      groups: [[{ id: 'a', words: 'Leads', icon: 'leads', late: { count: '3', words: '3 late' } }]],
    },
  ],
  [
    'CaptureLine',
    CaptureLine as never,
    { label: 'Capture', value: 'Ana', placeholder: 'Name', chord: 'Mod+J', keepWords: 'save', adrift: 'Not saved' },
  ],
  [
    'CaptureTray',
    CaptureTray as never,
    { label: 'Understood', chips: [{ id: 'a', text: 'Ana', icon: 'user' }], onchip: nothing, below: text },
  ],
  [
    'SignsRow',
    SignsRow as never,
    { hint: 'Signs', signs: [{ sign: '@', words: 'company', chord: 'Alt+1' }], onsign: nothing },
  ],
  [
    'StatusLine',
    StatusLine as never,
    {
      label: 'Status',
      saved: { words: 'All saved' },
      book: 'a.fairlead',
      show: 'Fair',
      nobody: 'Who?',
      switchWords: 'switch',
      keysWords: 'Keys',
      onstaff: nothing,
      onkeys: nothing,
    },
  ],
  [
    'TroubleBand',
    TroubleBand as never,
    {
      title: 'Full',
      text: 'x',
      safe: { title: 'a', text: 'b' },
      memory: { title: 'a', text: 'b' },
      lost: { title: 'a', text: 'b' },
      buttons: text,
    },
  ],
  [
    'DayGrid',
    DayGrid as never,
    {
      label: 'Days',
      active: '2026-11-04',
      days: [2, 3, 4, 5, 6, 7, 8].map((date) => ({
        day: `2026-11-0${date}`,
        weekday: 'Wed',
        date: String(date),
        done: 9,
        late: 2,
        open: 1,
        show: true,
        today: date === 4,
        faint: false,
        label: `${date}: 1 open`,
      })),
      onmove: nothing,
      onpick: nothing,
    },
  ],
  ['SampleLine', SampleLine as never, { label: 'A line', tokens: [{ text: 'Ana', means: 'name' }] }],
  ['Split', Split as never, { label: 'Width', start: text, end: text, size: 440, usual: 440 }],
];

describe('accessibility', () => {
  for (const [name, component, props] of cases) {
    it(name, async () => {
      const { container } = render(component as Component, props);
      const { violations } = await axe.run(container, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        // Needs drawn pixels.
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
    });
  }
});
