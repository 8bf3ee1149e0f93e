import { expect, test } from 'vitest';
import { featureModules, featureNames } from '#node/application/features.ts';

test.each(featureNames)('the component of the feature %s is in its file', async (name) => {
  const { component, file } = featureModules[name];
  const module: Record<string, unknown> = await import(file);
  expect(module[component]).toBeTypeOf('function');
});
