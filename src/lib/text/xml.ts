/** Attributes without a value are left out. */
type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML does not allow in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Removes characters that XML and HTML do not allow; lone surrogates become U+FFFD. */
export function removeInvalidCharacters(text: string): string {
  return text.toWellFormed().replace(notAllowed, '').replace(/\r\n?/g, '\n');
}

/** Escapes text for XML and HTML; the result cannot end a CDATA section. */
export function escapeText(text: string): string {
  return removeInvalidCharacters(text).replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** Escapes text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return removeInvalidCharacters(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * Writes an element that is valid in XML and HTML.
 *
 * @param content escaped; without any, the element is self-closing
 */
export function element(name: string, attributes: XmlAttributes, ...content: string[]): string {
  const start = `<${name}${formatAttributes(attributes)}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Writes an element with text; an empty string if the text is undefined. */
export function textElement(name: string, text: string | undefined, attributes: XmlAttributes = {}): string {
  return text === undefined ? '' : element(name, attributes, escapeText(text));
}

function formatAttributes(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(`${value}`)}"`))
    .join('');
}
