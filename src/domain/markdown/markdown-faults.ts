/** Whether a text may link to an address: http(s), mailto, a path of this site, or a fragment. */
export function isAllowedLink(url: string): boolean {
  if (/^#[^\s#]+$/.test(url)) return true;
  if (/^\/(?![/\\])/.test(url)) return URL.canParse(url, 'https://site.invalid') && !/[\\\s]/.test(url);
  return /^(https?:\/\/|mailto:[^@\s]+@)/i.test(url) && URL.canParse(url);
}

/** Instructions for the editor. */
export const linkFix =
  'Begin it with https://, http:// or mailto:, or with / for a page of this site or # for a section of this page.';
export const pictureFix = 'Remove it; a story’s picture goes into the field "image".';
export const htmlFix = 'Use Markdown instead; to show the character itself, put it between backticks.';
export const depthFix = 'Take out some of the quotations, lists or marks within one another.';

/** Quotes the beginning of a text's first line, for a message. */
export function quote(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
