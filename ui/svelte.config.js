// Svelte's own settings, shared by the bundler and the checker: runes everywhere, warnings count.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
