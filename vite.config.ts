import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  root: '.',
  base: './',
  worker: { format: 'es' },
  build: { outDir: 'dist/web', target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 2000 },
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ['default', './tests/support/plainReporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/engines/**', 'tests/campaign/**'],
        },
      },
      {
        extends: true,
        test: { name: 'campaign', include: ['tests/campaign/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          testTimeout: 180_000,
          sequence: { groupOrder: 1 }, // after the suite: browsers need the processors for themselves
        },
      },
    ],
  },
});
