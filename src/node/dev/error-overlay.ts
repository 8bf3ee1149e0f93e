import type { ViteDevServer } from 'vite';
import { ContentError, formatProblem } from '#domain/reading/problems.ts';

/** Shows the current error on every open page, including pages that connect later. */
export interface ErrorOverlay {
  readonly isShown: boolean;
  show(error: unknown): void;
  /** Forgets the error; open pages hide it when they reload. */
  clear(): void;
}

export function createErrorOverlay(server: ViteDevServer): ErrorOverlay {
  let current: { error: unknown } | undefined;
  server.ws.on('connection', () => current && sendError(server, current.error));
  return {
    get isShown() {
      return current !== undefined;
    },
    show(error) {
      current = { error };
      sendError(server, error);
    },
    clear() {
      current = undefined;
    },
  };
}

/** Logs an error and sends it to Vite's overlay, with the file and position of the first problem. */
function sendError(server: ViteDevServer, error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const problems = error instanceof ContentError ? error.problems : undefined;
  const [first] = problems ?? [];
  server.config.logger.error(message, { timestamp: true });
  server.ws.send({
    type: 'error',
    err: {
      message: problems?.map(formatProblem).join('\n\n') ?? message,
      stack: problems ? '' : stack,
      plugin: 'gigawatt',
      ...(first && { id: first.file, loc: { file: first.file, line: first.line, column: first.column } }),
    },
  });
}
