import { faultOfWebAddress } from '#lib/text/web-address.ts';

/** A problem for the editor to fix. `line` counts from 1 inside the text. */
export interface MarkdownProblem {
  line: number;
  message: string;
  fix: string;
}

/** Finds what is wrong with the address of a link; undefined if readers can follow it. */
export function faultOfLink(url: string): Pick<MarkdownProblem, 'message' | 'fix'> | undefined {
  if (!isAllowedLink(url)) return { message: `a link leads to ${quote(url)}`, fix: linkFix };
  if (/^mailto:/i.test(url) && !mailAddress.test(url))
    return { message: `the link to ${quote(url)} has no whole e-mail address`, fix: mailFix };
  const fault = /^https?:/i.test(url) ? faultOfWebAddress(url) : undefined;
  return fault === undefined ? undefined : { message: `the link to ${quote(url)} ${fault}`, fix: addressFix };
}

const mailAddress = /^mailto:[^@\s]+@[^@\s.?]+(?:\.[^@\s.?]+)+/i;
const mailFix = 'Write it as mailto:desk@example.org.';

/** Whether a text may link to an address: http(s), mailto, tel, a path of this site, or a fragment. */
export function isAllowedLink(url: string): boolean {
  if (/^#[^\s#]+$/.test(url)) return true;
  if (/^\/(?![/\\])/.test(url)) return URL.canParse(url, 'https://site.invalid') && !/[\\\s]/.test(url);
  return /^(https?:\/\/|mailto:[^@\s]+@|tel:\+?\d[\d().-]+$)/i.test(url) && URL.canParse(url);
}

/** Instructions for the editor. */
export const addressFix = 'Write the address that readers can open, such as https://example.org/page/.';
export const linkFix =
  'Begin it with https://, http://, mailto: or tel:, or with / for a page of this site or # for a section of this page.';
export const pictureFix = 'Put it in a paragraph of its own: ![what it shows](/images/site.webp "Caption").';
export const htmlFix = 'Use Markdown instead; to show the character itself, put it between backticks.';
export const depthFix = 'Take out some of the quotations, lists or marks within one another.';

/** Quotes the beginning of a text's first line, for a message. */
export function quote(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
