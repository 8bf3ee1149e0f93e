import { expect, test } from 'vitest';
import { findMojibake } from '#lib/text/mojibake.ts';

test.each([
  ['MÃ¼ller', 'Ã¼', 'ü'],
  ['MÃœLLER', 'Ãœ', 'Ü'],
  ['the paperâ€™s', 'â€™', '’'],
  ['five â€“ six', 'â€“', '–'],
  ['wait â€¦', 'â€¦', '…'],
  ['voilÃ\u00a0 and', 'Ã\u00a0', 'à'],
  ['caffÃ©', 'Ã©', 'é'],
  ['ï»¿The', 'ï»¿', '\ufeff'],
  ['5Â\u00a0000', 'Â\u00a0', '\u00a0'],
  ['Â£5', 'Â£', '£'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['æ—¥æœ¬èªž', 'æ—¥æœ¬èªž', '日本語'],
  ['half of oneâ€', 'â€', undefined],
  ['Chipâ„¢', 'â„¢', '™'],
  ['the paper‚Äôs', '‚Äô', '’'],
  ['caf√©', '√©', 'é'],
  ['the paperÔÇÖs', 'ÔÇÖ', '’'],
  ['M├╝ller', '├╝', 'ü'],
  ['Gr├╢├ƒe', '├ƒ', 'ß'],
  ['Ïðèâåò, ìèð', 'Ïðèâåò', 'Привет'],
  ['锟斤拷新闻', '锟斤拷', undefined],
])('%j was read in another encoding', (text, found, meant) => {
  const result = findMojibake(text);
  expect(result?.found).toBe(found);
  // Decoders drop a byte order mark.
  expect(result?.meant).toBe(meant === '\ufeff' ? undefined : meant);
});

test.each([
  'Müller’s “café” – naïve …',
  '«MAÇû',
  'AMANHÔ… e “MAÇÔ',
  'elle est blessé…”',
  'voilà…”',
  '€ 5 – 6 €',
  'Âge, Ãgua',
  '√2, √π, 3 √∞ and ≈√(a²+b²)',
  '├── src\n│   └── a.ts\n╠══╣',
  '‚Ähnlich‘ and ‚Äpfel‘',
  'Çà et là, ÆØÅ, ÜÖÄ, þæði',
  'Привет, 日本語, 한국어',
])('%j is as it was written', (text) => {
  expect(findMojibake(text)).toBeUndefined();
});
