// Recomputes every contrast the design states from tokens.css, and fails when one is too low in light or dark.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const token = new Map<string, [string, string]>();
for (const [, name, light, dark] of css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9A-F]{6}), (#[0-9A-F]{6})\)/gi)) {
  if (name && light && dark) token.set(name, [light, dark]);
}

const papers = ['paper-0', 'paper-1', 'paper-2', 'paper-3', 'press', 'pick', 'line-wash'];
const inks = ['ink-1', 'ink-2', 'ink-3', 'line', 'late', 'soon', 'staff-1', 'staff-2', 'staff-3', 'staff-4'];
const rules: [string, string[], number][] = [
  ...inks.map((ink): [string, string[], number] => [ink, papers, 4.5]),
  ['ink-2', ['desk', 'late-wash', 'soon-wash'], 4.5],
  ['on-line', ['line', 'line-deep'], 4.5],
  ['on-late', ['late'], 4.5],
  ['line-deep', ['line-wash'], 4.5],
  ['late', ['late-wash'], 4.5],
  ['soon', ['soon-wash'], 4.5],
  ['ink-1', ['mark', 'desk'], 4.5],
  // The toast is ink on paper reversed.
  ['paper-2', ['ink-1'], 4.5],
  ['rule-3', papers.slice(0, 4), 3],
];

describe('contrast', () => {
  for (const [ink, grounds, least] of rules) {
    it(`${ink} on ${grounds.join(', ')}`, () => {
      for (const mode of [0, 1]) {
        for (const ground of grounds)
          expect(contrast(colour(ink, mode), colour(ground, mode))).toBeGreaterThanOrEqual(least);
      }
    });
  }
});

function colour(name: string, mode: number): string {
  const found = token.get(name)?.[mode];
  if (!found) throw new Error(`tokens.css has no ${name}`);
  return found;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
