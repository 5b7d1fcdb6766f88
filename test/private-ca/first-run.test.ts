import { Duration } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { DUBLIN, InternalStack, ROOT_ARN } from './internal-stack';
import { PrivateCertificate, PrivateCertificateAuthority, TrustBundle } from '../../src';
import { CHAIN } from '../certificate/imported/handler/pki';

const CERTIFICATE_ARN = 'arn:aws:acm:us-east-1:111111111111:certificate/11111111-2222-3333-4444-555555555555';

type Read = (name: string) => string;

/** What is created with texts that are looked up. */
const USES: Record<string, (stack: InternalStack, read: Read) => void> = {
  'the ARN of a CA': (stack, read) => {
    const authority = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Company', {
      certificateAuthorityArn: read('/ca/arn'), completeCertificateChain: CHAIN,
    });
    stack.issuing({ parent: authority, validity: Duration.days(1000) });
    new PrivateCertificate(stack, 'Certificate', { authority, domainName: 'a.internal' });
    void new TrustBundle(stack, 'Bundle', { authorities: [authority] }).parameter;
  },
  'the chain of a CA': (stack, read) => {
    const authority = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Company', {
      certificateAuthorityArn: read('/ca/arn'), completeCertificateChain: read('/ca/chain'),
    });
    stack.issuing({ parent: authority, validity: Duration.days(1000) });
    new PrivateCertificate(stack, 'Certificate', { authority, domainName: 'a.internal' });
    void new TrustBundle(stack, 'Bundle', { authorities: [authority] }).file;
  },
  'the ARN of a CA that core imports': (stack, read) => {
    const authority = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Company', read('/ca/arn'));
    new PrivateCertificate(stack, 'Certificate', { authority, domainName: read('/name') });
  },
  'the ARN of a CA, with a default value of another region': (stack) => {
    const arn = StringParameter.valueFromLookup(stack, '/ca/arn', ROOT_ARN.replace('eu-west-1', 'us-east-1'));
    const authority = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Company', arn);
    new PrivateCertificate(stack, 'Certificate', { authority, domainName: 'a.internal' });
  },
  'the names of a revocation list and of OCSP': (stack, read) => {
    const certificate = Certificate.fromCertificateArn(stack, 'Crl', CERTIFICATE_ARN);
    stack.root({ crl: { domainName: read('/crl'), certificate }, ocspDomainName: read('/ocsp') });
  },
  'the subject': (stack, read) => {
    stack.root({ commonName: read(`/${'long/'.repeat(30)}name`), country: read('/country') });
  },
  'the accounts of a share': (stack, read) => stack.root().share('Share', { accounts: [read('/account')], organizationArns: [read('/organization')] }),
  'the certificates and the name of a bundle': (stack, read) => {
    const bundle = new TrustBundle(stack, 'Bundle', { certificates: [read('/pem')], parameterName: read('/parameter') });
    void bundle.trustStore;
  },
};

/** What a lookup gives in the first run of an app. */
const DUMMIES: [string, (name: string) => string | undefined][] = [
  ['the dummy value of CDK', () => undefined],
  ['a default value', () => 'unknown'],
  ['an empty default value', () => ''],
  ['an ARN as the default value', () => ROOT_ARN.replace(/[^/]*$/, 'unknown')],
];

describe.each(Object.keys(USES))('%s', (use) => {
  test.each(DUMMIES)('that is looked up passes in the first run of the app, with %s', (_, dummy) => {
    const stack = new InternalStack(undefined, DUBLIN);
    USES[use](stack, (name) => StringParameter.valueFromLookup(stack, name, dummy(name)));
    expect(() => stack.template.toJSON()).not.toThrow();
  });
});
