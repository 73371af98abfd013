// The types of keys.mjs, for the test that asks whether the committed keys are fresh.
export const notNamed: readonly string[];
export function keysModule(): string;
