import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// How long something takes to appear is no matter of these tests; on a busy machine it can be seconds.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library cleans up by itself only where the test functions are global.
afterEach(cleanup);
