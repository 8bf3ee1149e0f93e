/**
 * Makes an error print as its message alone, since a stack trace does not help publishers. Vite prints errors with Node's
 * `inspect`, which puts one without a stack trace in brackets and adds its cause.
 */
export function hideStack(error: Error): void {
  error.stack = error.message;
  Object.defineProperty(error, Symbol.for('nodejs.util.inspect.custom'), { value: () => error.message });
}
