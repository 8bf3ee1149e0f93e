/** The attributes of an element; one without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML cannot hold in any form, though JSON can. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without the characters that XML and HTML cannot hold; half a surrogate pair becomes U+FFFD. */
export function speakable(text: string): string {
  return text.toWellFormed().replace(unspeakable, '').replace(/\r\n?/g, '\n');
}

/** Writes a text so that it stands in XML or HTML as it is, and ends no CDATA section. */
export function escapeText(text: string): string {
  return speakable(text).replace(/[&<>]/g, (sign) => names[sign] ?? sign);
}

/** Writes a text so that it can stand between double quotation marks as an attribute. */
export function escapeAttribute(text: string): string {
  return speakable(text).replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}

/**
 * Writes an element, in a form that XML and HTML both understand.
 *
 * @param content what stands in it, ready for use; without any, it is one that never holds something
 */
export function element(name: string, attributes: XmlAttributes, ...content: string[]): string {
  const start = `<${name}${written(attributes)}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Writes an element that holds a text; nothing where there is none. */
export function textElement(name: string, text: string | undefined, attributes: XmlAttributes = {}): string {
  return text === undefined ? '' : element(name, attributes, escapeText(text));
}

function written(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(`${value}`)}"`))
    .join('');
}
