import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the app may live in any folder of a host.
  base: './',
  plugins: [svelte()],
  // Chromium starts no module worker from a Blob on `file://`.
  worker: { format: 'iife' },
  build: {
    target: 'es2023',
    // The page policy forbids fetch (`connect-src 'none'`); the browser preloads what links name.
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address behind our back.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
