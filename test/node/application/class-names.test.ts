import { expect, test } from 'vitest';
import { createClassNames } from '#node/application/class-names.ts';

test('a class has a short, valid name that does not depend on the project’s location', () => {
  const nameOf = createClassNames();
  const name = nameOf('card', '/one/src/components/story-card.module.css');
  expect(name).toMatch(/^[a-z][a-z0-9]{3}$/);
  expect(createClassNames()('card', '/two/src/components/story-card.module.css')).toBe(name);
  expect(nameOf('card', '/one/src/components/story-card.module.css')).toBe(name);
});

test('two classes with the same short name stop the build', () => {
  const nameOf = createClassNames();
  const many = Array.from({ length: 20_000 }, (_, index) => `class${index}`);
  expect(() => many.map((name) => nameOf(name, 'src/components/many.module.css'))).toThrow(
    /many\.module\.css \.class\d+ and components\/many\.module\.css \.class\d+ get the same short name/,
  );
});
