import { expect, test } from 'vitest';
import { reportAudit } from '#node/commands/audit.ts';

test('an audit that finds nothing is clean', () => {
  expect(reportAudit('{"vulnerabilities":{}}').isClean).toBe(true);
});

test('every package that an advisory names is told, with its severity and why', () => {
  const vulnerabilities = {
    tar: {
      severity: 'high',
      range: '<7.5.3',
      fixAvailable: true,
      via: [{ title: 'Writes outside of its folder' }],
    },
    packer: { severity: 'high', range: '*', fixAvailable: false, via: ['tar'] },
  };
  expect(reportAudit(JSON.stringify({ vulnerabilities }))).toEqual({
    isClean: false,
    text: [
      'Advisories name 2 packages:',
      'high: tar <7.5.3: Writes outside of its folder (npm audit fix mends it)',
      'high: packer *: through tar',
    ].join('\n'),
  });
});

test.each(['{"message":"405 Method Not Allowed"}', '', 'npm error'])(
  'an audit that could not be made is not taken for a clean one: %j',
  (output) => {
    const { isClean, text } = reportAudit(output);
    expect(isClean).toBe(false);
    expect(text).toMatch(/^The packages were not audited: the registry did not answer \(.+\)\./);
  },
);
