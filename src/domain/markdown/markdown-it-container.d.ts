/** The package has no types. */
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  /** @param options `validate` takes what follows the colons, and returns whether a container begins */
  export default function container(
    parser: MarkdownIt,
    name: string,
    options: { validate(parameters: string): boolean },
  ): void;
}
