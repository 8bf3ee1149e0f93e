import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { gigawatt } from './src/node/plugin.ts';

export default defineConfig({
  plugins: [react(), gigawatt()],
  test: {
    // All cores: by default one of two is left free, and most of the time tests wait for a build's disk.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Stops tests that hang. Tests that build sites take seconds, and minutes on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          environment: 'node',
          include: ['test/{architecture,bench,domain,lib,node}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          testTimeout: 60_000,
          environment: 'jsdom',
          include: ['test/client/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup-components.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'emitted',
          testTimeout: 60_000,
          environment: 'node',
          include: ['test/emitted/**/*.test.ts'],
        },
      },
    ],
  },
});
