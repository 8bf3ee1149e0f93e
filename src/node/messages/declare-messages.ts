import { englishMessages } from '#domain/messages/catalogues.ts';
import { englishMessage } from '#domain/messages/check-message.ts';
import { type ValueKind, valuesOf } from '#domain/messages/compile-message.ts';

const types: Record<ValueKind, string> = {
  string: 'string',
  number: 'number',
  element: "import('react').ReactNode",
  markup: "(children: import('react').ReactNode) => import('react').ReactNode",
};

/** Writes the TypeScript declarations of the messages, with the notes for translators. */
export function declareMessages(): string {
  const lines = Object.entries(englishMessages).map(([key, { note }]) => {
    const values = [...valuesOf(englishMessage(key))];
    const isRich = values.some(([, kind]) => kind === 'element' || kind === 'markup');
    const result = isRich ? "import('react').ReactElement" : 'string';
    const parameters = values.map(([name, kind]) => `${name}: ${types[kind]}`).join('; ');
    const comment = `  /** ${note} */\n`;
    return `${comment}  export const ${key}: ${values.length > 0 ? `(values: { ${parameters} }) => ${result}` : 'string'};\n`;
  });
  return `/** The words of the interface, compiled from the catalogue of the paper's language. Generated, and longer than code. */
declare module 'virtual:gigawatt/messages' {
  /** the language of the catalogue */
  export const language: string;
  /** the direction of that language */
  export const direction: 'ltr' | 'rtl';
  /** the paper's language with its digits, for dates and numbers */
  export const locale: string;
${lines.join('')}}
`;
}
