import createParser from 'markdown-it';
import container from 'markdown-it-container';
import footnotes from 'markdown-it-footnote';
import { faultOfLink } from './markdown-faults.ts';
import { countAutolink, countSteps, maxDepth } from './markdown-limits.ts';

/** Parses CommonMark and, of GitHub's extensions, tables, struck-out text, autolinks and footnotes, and directives (`:::name`). */
export const parser = createParser('commonmark', { maxNesting: maxDepth, linkify: true })
  .use(footnotes)
  // All names, so that unknown ones are reported. Colons alone are text.
  .use(container, 'directive', { validate: (parameters: string) => /^ ?\{?[a-z]/i.test(parameters) })
  .enable(['table', 'strikethrough', 'linkify'])
  // Notes stay where they are in the text, and only those with a label are notes, as on GitHub.
  .disable(['footnote_tail', 'footnote_inline'])
  // Keeps definitions among the tokens, so that a bad one is reported with its line.
  .disable('strip_references')
  // Keeps escaped characters apart from those that are not.
  .disable('text_join');
// Addresses stay as the editor wrote them, paths of this site in the form of its slugs. Forbidden ones are reported by the reader.
parser.validateLink = () => true;
parser.normalizeLink = (url) => (/^[/#]/.test(url) ? url.normalize() : url);
countSteps(parser);

const { linkify } = parser;
/** Longer addresses that begin with `www.` are linked in part. */
const maxLength = 2000;
linkify
  .add('ftp:', null)
  .add('//', null)
  .add('www.', {
    validate(text, position, { re }) {
      countAutolink();
      const pattern = re.get_http_validator();
      pattern.lastIndex = 0;
      const found = pattern.exec(`//www.${text.slice(position, position + maxLength)}`);
      return found ? found[0].length - '//www.'.length : 0;
    },
    normalize(found) {
      found.url = `http://${found.url}`;
    },
  });

const mailAddress = /^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;

/** Whether an address in a text becomes a link, as on GitHub. One that readers cannot follow stays text. */
const isAutolink = ({ schema, raw, url }: { schema: string; raw: string; url: string }) =>
  (schema !== 'mailto:' || mailAddress.test(raw)) && faultOfLink(url) === undefined;

const match = linkify.match.bind(linkify);
const matchAtStart = linkify.matchAtStart.bind(linkify);
linkify.match = (text) => match(text)?.filter(isAutolink) ?? null;
linkify.matchAtStart = (text) => {
  countAutolink();
  const found = matchAtStart(text);
  return found && isAutolink(found) ? found : null;
};
