import { Aspects, type App, type IAspect } from 'aws-cdk-lib';
import type { RuleFixture } from './fixture';
import { appOf } from './fixture-app';
import { FIXTURES } from './fixtures';
import {
  AllowedNamesCheck, CertificateAccountCheck, CertificateChecks, CertificateKindCheck, CertificateRegionCheck, ExpiryAlarmRegionCheck,
  KeyAlgorithmCheck, NameCoverageCheck, PlaintextListenerCheck, SupportedServiceCheck, TlsPolicyCheck, ValidationCheck,
} from '../../../src';

/** The Aspect of each rule. */
const ASPECTS: Record<string, (fixture: RuleFixture) => IAspect> = {
  'certificate-region': () => new CertificateRegionCheck(),
  'supported-service': () => new SupportedServiceCheck(),
  'certificate-account': () => new CertificateAccountCheck(),
  'key-algorithm': () => new KeyAlgorithmCheck(),
  'certificate-kind': () => new CertificateKindCheck(),
  'name-coverage': () => new NameCoverageCheck(),
  'validation': () => new ValidationCheck(),
  'expiry-alarm-region': () => new ExpiryAlarmRegionCheck(),
  'tls-policy': () => new TlsPolicyCheck(),
  'plaintext-listener': () => new PlaintextListenerCheck(),
  'allowed-names': ({ allowedDomains }) => new AllowedNamesCheck({ allowedDomains: allowedDomains ?? ['evil.example'] }),
};

/** The rules that synthesis reports, in the words of the edge: what it throws, and the warnings it leaves. */
function reported(app: App): string[] {
  try {
    return app.synth().stacks.flatMap(({ messages }) => messages)
      .flatMap(({ entry }) => /\[ack: cdk-acm::([\w-]+)\]/.exec(String(entry.data))?.slice(1).map((id) => `${id} (warning)`) ?? []);
  } catch (error) {
    return [...(error as Error).message.matchAll(/cdk-acm::([\w-]+) at /g)].map(([, id]) => `${id} (error)`);
  }
}

describe.each(Object.entries(FIXTURES))('%s', (rule, fixtures) => {
  describe.each(fixtures.map((fixture) => [`${fixture.verdict}: ${fixture.name}`, fixture] as const))('%s', (_, fixture) => {
    const expected = fixture.finding ? [`${rule} (${fixture.finding.severity ?? 'error'})`] : [];

    test('is the same for CertificateChecks.apply', () => {
      expect(reported(appOf(fixture, (app) => CertificateChecks.apply(app, { allowedDomains: fixture.allowedDomains })))).toEqual(expected);
    });

    test('is the same for the Aspect of the rule', () => {
      expect(reported(appOf(fixture, (app) => Aspects.of(app).add(ASPECTS[rule](fixture))))).toEqual(expected);
    });
  });
});
