// Names what stands alone as an icon: a small paper that appears on hover after a moment, or at once on keyboard focus, and goes with Escape.
import { chordKeys } from '../lib/shortcuts';
import { placeBeside } from './floating';

const HOVER_WAIT_MS = 400;
let paper: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** An attachment for a button: `{@attach tooltip('Settings', ['Mod+,'])}`. */
export function tooltip(words: string | undefined, chords: readonly string[] = []): (button: Element) => () => void {
  return (button) => {
    if (!words) return () => {};
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(button, words, chords), HOVER_WAIT_MS);
    };
    const now = () => {
      if (button.matches(':focus-visible')) show(button, words, chords);
    };
    const onescape = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') hide();
    };
    const events: [string, (event: Event) => void][] = [
      ['pointerenter', later],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['focus', now],
      ['blur', hide],
      ['keydown', onescape],
    ];
    for (const [name, listener] of events) button.addEventListener(name, listener);
    return () => {
      hide();
      for (const [name, listener] of events) button.removeEventListener(name, listener);
    };
  };
}

function show(button: Element, words: string, chords: readonly string[]) {
  hide();
  paper = document.createElement('div');
  paper.className = 'tooltip';
  // The button has its name already; a screen reader need not hear it twice.
  paper.setAttribute('aria-hidden', 'true');
  paper.append(words);
  for (const chord of chords) {
    const key = document.createElement('kbd');
    key.textContent = chordKeys(chord).join(' ');
    paper.append(key);
  }
  document.body.append(paper);
  const { left, top } = placeBeside(button.getBoundingClientRect(), paper.getBoundingClientRect(), {
    width: window.innerWidth,
    height: window.innerHeight,
  });
  paper.style.left = `${left}px`;
  paper.style.top = `${top}px`;
}

function hide() {
  clearTimeout(timer);
  paper?.remove();
  paper = undefined;
}
