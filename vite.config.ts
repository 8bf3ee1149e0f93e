import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { gigawatt } from './src/build/plugin.ts';

export default defineConfig({
  plugins: [react(), gigawatt()],
});
