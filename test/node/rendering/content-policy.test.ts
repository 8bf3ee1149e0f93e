import { expect, test } from 'vitest';
import { contentPolicy, hashSource } from '#node/rendering/content-policy.ts';

const hashes = {
  scripts: [hashSource('theme()'), hashSource('boot()')],
  styles: { search: hashSource('a{}b{}'), offline: hashSource('a{}c{}'), withdrawn: hashSource('a{}c{}') },
};

/** The sources of a directive. */
function sourcesOf(policy: string, directive: string): string[] {
  const [, ...sources] =
    policy
      .split(';')
      .map((rule) => rule.split(' '))
      .find(([name]) => name === directive) ?? [];
  return sources;
}

test('a hash source is the SHA-256 in base64', () => {
  // The example of https://www.w3.org/TR/CSP2/#script-src-hash-usage
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test('the policy for a page kind allows its own styles and no others', () => {
  expect(sourcesOf(contentPolicy(hashes, 'search'), 'style-src')).toEqual(["'self'", hashes.styles.search]);
});

test('the policy for all documents allows the styles of every page kind, each once', () => {
  expect(sourcesOf(contentPolicy(hashes), 'style-src')).toEqual([
    "'self'",
    hashes.styles.search,
    hashes.styles.offline,
  ]);
});

test('only hashed inline scripts are allowed, and only WebAssembly is compiled', () => {
  const scripts = sourcesOf(contentPolicy(hashes), 'script-src');
  expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'", ...hashes.scripts]);
  expect(contentPolicy(hashes)).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
});
