import { CODE } from '../../../src/monitoring/endpoint/probe-code';
import { modulesOf } from '../../handler/bundled-code';

test('the function that looks at endpoints has at most 5 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(5120);
});

test('it needs Node.js and the SDK of the runtime alone', () => {
  expect(modulesOf(CODE)).toEqual(['@aws-sdk/client-cloudwatch', '@aws-sdk/client-ssm', 'net', 'node:dns/promises', 'node:timers/promises', 'tls']);
});
