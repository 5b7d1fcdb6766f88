import { join } from 'path';
import { addAllowedDomain } from '../../../src/cli/check/allowed-domains';
import { CERTIFICATE, directoryWith } from '../files';
import { run } from '../run';

test('each domain is added to those before it', () => {
  expect(addAllowedDomain('b.example', addAllowedDomain('a.example'))).toEqual(['a.example', 'b.example']);
});

describe('--allowed-domain', () => {
  const directory = directoryWith({ 'certs.json': { Resources: { Cert: CERTIFICATE } } });

  test.each([
    ['a certificate for another name is a finding', 'corp.example', 1],
    ['a certificate for a name of the domain is none', '*.example.com', 0],
  ])('%s', (_, domain, exitCode) => {
    const { exitCode: actual, out } = run('check', join(directory, 'certs.json'), '--allowed-domain', 'a.example', '--allowed-domain', domain);
    expect(actual).toBe(exitCode);
    expect(out.includes('cdk-acm::allowed-names')).toBe(exitCode === 1);
  });

  test('what is no name is refused', () => {
    expect(run('check', '--allowed-domain', 'https://x')).toMatchObject({ exitCode: 2, err: expect.stringContaining('the allowed domain "https://x" is not a bare domain name') });
  });
});
