/** The part of WebDriver Classic and BiDi that the journey needs. */
export interface Engine {
  /** name and version, such as `Firefox 153.7` */
  name: string;
  open(address: string): Promise<void>;
  /** Calls a function in the page; it may use only its arguments, which are sent as JSON. */
  run<Result, Values extends unknown[]>(
    script: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result>;
  /** Clicks at the element's position, on whatever is on top there. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Uncaught errors, console errors and warnings, and policy violations. */
  messages(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts collecting messages in the page; runs before or soon after the page's own scripts. */
export function collectPageMessages(): void {
  const page = window as unknown as { messages?: string[] };
  if (page.messages) return;
  const messages: string[] = [];
  page.messages = messages;
  addEventListener('error', ({ message }) => messages.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => messages.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    messages.push(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  const { console } = window;
  for (const level of ['error', 'warn'] as const) {
    const write = console[level];
    console[level] = (...values: unknown[]) => {
      messages.push(`console: ${values.join(' ')}`);
      write(...values);
    };
  }
}

/** Returns and clears the messages collected by `collectPageMessages`. */
export function takePageMessages(): string[] {
  return (window as unknown as { messages?: string[] }).messages?.splice(0) ?? ['nothing was collected'];
}
