// How the UI is bundled and its tests run: one target, the oldest web view we support, and no page but the window's in a build.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  build: {
    // Debian 12's WebKitGTK 2.50 and macOS's Safari 17.5 are the oldest web views that know light-dark() and :has().
    target: ['safari17.5', 'chrome123'],
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts stay files: inlining them would need data: in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
  },
});
