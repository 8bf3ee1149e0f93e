/** The characters of Windows-1252 for the bytes from 0x80 to 0x9F. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The characters of the bytes from 0x80 to 0xBF, which continue a character in UTF-8. */
const continuation = `[${upperControls}\u00a0-\u00bf]`;

/**
 * What UTF-8 looks like when it is read as Windows-1252: a quotation mark or a dash, a byte order mark, a letter with an
 * accent, a symbol, or several letters of another script.
 */
const damaged = new RegExp(
  [
    'â€[˜™š›œ\u009džŸ“”•–—¦¢°¹º"\u0093\u0094\u0080\u0098\u0099\u009c]?',
    'â(?:„¢|‚¬|†[‘’“”]|ˆ’)',
    'ï»¿',
    `Ã${continuation}`,
    'Â[£©®°±§·½¼¾²³\u00a0]',
    `(?:[Î-Û]${continuation}){3,}`,
    `(?:[à-ï]${continuation}{2}){3,}`,
  ].join('|'),
  'gu',
);

/** What UTF-8 looks like when it is read as another encoding of western languages, by its bytes from 0x80 on. */
const encodings: readonly { damaged: RegExp; characters: string }[] = [
  {
    // Macs
    damaged: /‚Ä[ìîòôúùûü¢¶∫]|√[©®±§¨†°¢£¶ß™´≠ÆØ≤≥¥µ∂∑∏∫ªºæøÄÅÇÉÑÖÜáàâäãåçéè]/gu,
    characters:
      'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  },
  {
    // the command line of Windows
    damaged:
      /ÔÇ[ÖÿöôÜØª]|(?<=\p{L})├[░▒▓│┤┐]|├[╣║╗╝]|[├┬][ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»©]/gu,
    characters:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  },
];

/** Cyrillic of Windows that was read as Western European: no language has so many of these letters in a row. */
const damagedCyrillic = /[À-ÖØ-öø-ÿ]{5,}/u;

/** What the replacement character became in Chinese, and what memory without content is there. */
const damagedChinese = /锟斤拷|烫烫烫|屯屯屯/u;

/** Characters that may also follow a word in capitals: “MAÇÃ”. */
const mayFollowCapitals = /^[ÃÂ][«»“”‘’‚„‹›…–—•¡¿°\u00a0]$/u;

/**
 * Finds text in UTF-8 that was read in another encoding, such as “MÃ¼ller” for “Müller”.
 *
 * @returns the characters, and those that were probably meant: undefined if these cannot be told; undefined if there is
 *   no such text
 */
export function findMojibake(text: string): { found: string; meant: string | undefined } | undefined {
  for (const { 0: found, index } of text.matchAll(damaged)) {
    if (mayFollowCapitals.test(found) && !/[\p{Ll}\d]/u.test(text[index - 1] ?? '')) continue;
    return { found, meant: decode(found, upperControls) };
  }
  for (const { damaged: pattern, characters } of encodings) {
    const [[found] = []] = text.matchAll(pattern);
    if (found !== undefined) return { found, meant: decode(found, characters) };
  }
  const [chinese] = damagedChinese.exec(text) ?? [];
  if (chinese !== undefined) return { found: chinese, meant: undefined };
  const [cyrillic] = damagedCyrillic.exec(text) ?? [];
  if (cyrillic === undefined) return undefined;
  const bytes = Uint8Array.from(cyrillic, (character) => character.charCodeAt(0));
  return { found: cyrillic, meant: new TextDecoder('windows-1251').decode(bytes) };
}

/**
 * Writes text in an encoding and reads it as UTF-8; undefined if that fails.
 *
 * @param characters those of the bytes from 0x80 on; further bytes are those of Unicode
 */
function decode(text: string, characters: string): string | undefined {
  const bytes = Uint8Array.from(text, (character) => {
    const index = characters.indexOf(character);
    return index >= 0 ? 0x80 + index : character.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) || undefined;
  } catch {
    return undefined;
  }
}
