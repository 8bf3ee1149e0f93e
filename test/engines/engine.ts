/** What a walk needs of a browser: the least that WebDriver in either form can do. */
export interface Engine {
  /** such as `Firefox 153.7` */
  name: string;
  open(address: string): Promise<void>;
  /** Calls a function in the page; it may use nothing but its arguments, which go there as JSON. */
  run<Result, Values extends unknown[]>(
    script: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result>;
  /** Clicks as a reader does, with a pointer, on what lies there. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Uncaught errors, what was written to the console as an error or a warning, and breaches of the policy. */
  messages(): Promise<string[]>;
  close(): Promise<void>;
}

/** Collects in the page what it has to complain of; runs before or soon after the page's own scripts. */
export function collectInPage(): void {
  const page = window as unknown as { complaints?: string[] };
  if (page.complaints) return;
  const complaints: string[] = [];
  page.complaints = complaints;
  addEventListener('error', ({ message }) => complaints.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    complaints.push(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  const { console } = window;
  for (const level of ['error', 'warn'] as const) {
    const write = console[level];
    console[level] = (...values: unknown[]) => {
      complaints.push(`console: ${values.join(' ')}`);
      write(...values);
    };
  }
}

/** Takes what `collectInPage` has collected. */
export function takeFromPage(): string[] {
  return (window as unknown as { complaints?: string[] }).complaints?.splice(0) ?? ['nothing was collected'];
}
