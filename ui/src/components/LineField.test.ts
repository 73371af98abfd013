// The line that is typed into: a real input with a coloured copy behind it.
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import LineField from './LineField.svelte';

const props = { label: 'Capture', value: '', placeholder: 'Name @company' };

describe('the line', () => {
  it('tells what is typed and colours what was understood', async () => {
    const oninput = vi.fn();
    const { container, rerender } = render(LineField, { ...props, oninput });
    await userEvent.type(screen.getByRole('textbox'), 'Ana @Vila');
    expect(oninput).toHaveBeenLastCalledWith('Ana @Vila');
    await rerender({ value: 'Ana @Vila', parts: [{ from: 4, to: 9, look: 'sigil' }], partsOf: 'Ana @Vila' });
    expect(container.querySelector('.sigil')).toHaveTextContent('@Vila');
    expect(container.querySelector('.copy')).toHaveAttribute('aria-hidden', 'true');
  });

  it('writes a sign with the space it needs', async () => {
    const { component } = render(LineField, { ...props, value: 'Ana' });
    const input = screen.getByRole<HTMLInputElement>('textbox');
    input.setSelectionRange(3, 3);
    await component.insert('@');
    expect(input).toHaveValue('Ana @');
    await component.insert('#');
    expect(input).toHaveValue('Ana @ #');
  });

  it('lets the copy step aside while an input method composes', async () => {
    const { container } = render(LineField, props);
    const input = screen.getByRole('textbox');
    await fireEvent.compositionStart(input);
    expect(container.querySelector('.copy')).toHaveClass('composing');
    await fireEvent.compositionEnd(input);
    expect(container.querySelector('.copy')).not.toHaveClass('composing');
  });

  it('hands on pasted lines that an input would flatten', async () => {
    const onlines = vi.fn(() => true);
    render(LineField, { ...props, onlines });
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => 'BEGIN:VCARD\nEND:VCARD' } });
    await fireEvent(screen.getByRole('textbox'), paste);
    expect(onlines).toHaveBeenCalledWith('BEGIN:VCARD\nEND:VCARD');
    expect(paste.defaultPrevented).toBe(true);
  });
});
