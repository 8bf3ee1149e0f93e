/**
 * Makes an error print as its message alone, since a stack trace does not help publishers. Vite prints errors with Node's
 * `inspect`, which puts one without a stack trace in brackets and adds its cause.
 *
 * @returns the error
 */
export function hideStack(error: Error): Error {
  error.stack = error.message;
  return Object.defineProperty(error, Symbol.for('nodejs.util.inspect.custom'), {
    value: () => error.message,
  });
}
