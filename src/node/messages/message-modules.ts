import { runtimeNames } from '#domain/messages/compile-message.ts';
import { directionOf } from '#lib/text/languages.ts';

/** Writes the module that compiled messages import. */
export function writeRuntime(language: string): string {
  const tag = JSON.stringify(language);
  const isolate = directionOf(language) === 'rtl' ? 'isolate' : 'isolateRightToLeft';
  return `
    import { createElement, Fragment } from 'react';
    export { ${isolate} as $isolate } from '#lib/text/isolate.ts';
    const rules = /* @__PURE__ */ new Intl.PluralRules(${tag});
    export const $number = /* @__PURE__ */ new Intl.NumberFormat(${tag}).format;
    export const $plural = (value) => rules.select(value);
    export const $rich = (...parts) => createElement(Fragment, null, ...parts);
  `;
}

/**
 * Writes the module of all messages.
 *
 * @param compiled the messages as JavaScript expressions
 * @param runtime the ID of the module that `writeRuntime` writes
 */
export function writeMessages(
  compiled: readonly (readonly [key: string, code: string])[],
  runtime: string,
): string {
  const lines = compiled.map(([key, code]) => `export const ${key} = ${code};`);
  return `import { ${runtimeNames.join(', ')} } from ${JSON.stringify(runtime)};\n${lines.join('\n')}`;
}
