import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// These tests do not measure time, and a busy machine may need seconds.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library cleans up automatically only with global test functions.
afterEach(cleanup);

// The styles, which are not loaded here, show the table of contents in wide windows.
beforeEach(() => {
  if (!globalThis.document) return;
  const style = document.createElement('style');
  style.textContent = 'nav[popover] { display: block }';
  document.head.append(style);
});
