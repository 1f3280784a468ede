import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './scripts/firstLoad';

// `npm run dev` serves the sources and hands API calls to a running server.
const server = process.env.SHUKE_URL ?? 'http://127.0.0.1:8080';

const first = firstLoad('/src/main.tsx', '/src/features/list/ListScreen.tsx');

export default defineConfig({
  plugins: [react(), tailwindcss(), first.plugin],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    // The guide is packed from where it is written.
    fs: { allow: ['..'] },
    proxy: { '/api': server, '/health': server },
  },
  build: {
    // Straight into the jar's resources: `mvn clean` resets it and no stale hashed file is kept.
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    // Read, and taken away from what is served, by scripts/budget.mjs.
    manifest: true,
    // What a page consists of is told by the page itself: listed in the first file, the names of all chunks cost every visitor.
    modulePreload: { resolveDependencies: (_file, deps, { hostType }) => (hostType === 'js' ? [] : deps) },
    // What many pages share is one file: in pieces it would not compress as well.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: first.isNeeded, priority: 1 },
            { name: 'icons', test: /\/lucide-react\// },
            { name: 'base', minShareCount: 4 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: '100%',
  },
});
