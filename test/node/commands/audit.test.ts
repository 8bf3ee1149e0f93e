import { expect, test } from 'vitest';
import { reportAudit } from '#node/commands/audit.ts';

test('an audit that finds nothing is clean', () => {
  expect(reportAudit('{"vulnerabilities":{}}').isClean).toBe(true);
});

test('every vulnerable package is listed with its severity and the reason', () => {
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
      'Vulnerable packages: 2',
      'high: tar <7.5.3: Writes outside of its folder (run npm audit fix)',
      'high: packer *: through tar',
    ].join('\n'),
  });
});

test.each(['{"message":"405 Method Not Allowed"}', '', 'npm error'])(
  'a failed audit is not clean: %j',
  (output) => {
    const { isClean, text } = reportAudit(output);
    expect(isClean).toBe(false);
    expect(text).toMatch(/^The packages were not audited: the registry did not answer \(.+\)\./);
  },
);
