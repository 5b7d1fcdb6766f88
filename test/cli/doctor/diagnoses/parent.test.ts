import type { Zones } from '../../dns/message';
import { app, ARN, DoctorRuns } from '../doctor-runs';
import { DELEGATED } from '../zones';

const runs = new DoctorRuns();

/** Looks at an app with a domain of a Cognito user pool, and at no certificate. */
async function doctor(zones: Zones, Domain: string) {
  const Properties = { Domain, UserPoolId: 'x', CustomDomainConfig: { CertificateArn: ARN } };
  return runs.run(zones, app({ DomainName: { Ref: 'Name' } }, { Domain: { Type: 'AWS::Cognito::UserPoolDomain', Properties } }));
}

test.each<[string, Zones, number, string, string?]>([
  ['without an address', { ...DELEGATED }, 1, '✗ example.com has no A record, and Cognito requires one before it creates the domain auth.example.com'],
  ['with an address', { ...DELEGATED, 'example.com A': ['192.0.2.1'] }, 0, '✓ example.com has an A record'],
  ['that cannot be asked', { ...DELEGATED, 'example.com A': 'SERVFAIL' }, 2, '? no answer from DNS for example.com'],
  ['of which the resolver knows nothing, nor of any other domain', {}, 2, '? no answer from DNS for example.com'],
  ['that is a top-level domain', DELEGATED, 0, '– the parent of example.com: not asked, as com is a top-level domain', 'example.com'],
  ['of a name that is none', DELEGATED, 0, '– auth..example.com: not asked, as the name has an empty label', 'auth..example.com'],
])('a Cognito domain below a parent %s', async (_, zones, exitCode, text, domain = 'auth.example.com') => {
  const run = await doctor(zones, domain);
  expect(run.out).toContain(text);
  expect(run.exitCode).toBe(exitCode);
});
