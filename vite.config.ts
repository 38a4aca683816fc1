import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Constants are written where they are used, and stay constants: the simulator runs a twentieth faster in its workers. */
const rolldownOptions = {
  optimization: { inlineConst: { mode: 'all', pass: 3 } },
  output: { topLevelVar: false },
} as const;

export default defineConfig({
  // React's compiler, for components and hooks: what a change leaves alone is not drawn again.
  plugins: [react({ include: [/\.tsx$/, /\/use[A-Z]\w*\.ts$/], compiler: { logDiagnostics: true } })],
  root: '.',
  base: './',
  worker: { format: 'es', rolldownOptions },
  build: { outDir: 'dist/web', target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 2000, rolldownOptions },
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: Math.max(2, availableParallelism() - 1), // Vitest would leave one processor idle, of two the half
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
