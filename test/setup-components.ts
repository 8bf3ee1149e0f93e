import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// These tests do not measure time, and a busy machine may need seconds.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library cleans up automatically only with global test functions.
afterEach(cleanup);
