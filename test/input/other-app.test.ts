import { App, Stack } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { CertificateMonitor, CloudFrontCertificate, ImportedCertificate, MultiRegionCertificate, RegionalCertificate, SecureAlb } from '../../src';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

type Making = (stack: WebStack, other: WebStack) => unknown;

const domainName = 'www.example.com';

const served = ({ vpc, hostedZone }: WebStack) => ({ vpc, hostedZone, domainNames: [domainName] });

const virginia = (other: WebStack) => new Stack(other.node.root as App, 'Virginia', { env: { ...SYDNEY, region: 'us-east-1' } });

const REFUSED: readonly [string, string, Making][] = [
  ['SecureAlb', 'vpc is "Shop/Own"', (stack, other) => new SecureAlb(stack, 'C', { ...served(stack), vpc: new Vpc(other, 'Own') })],
  ['SecureAlb', 'accessLogsBucket is "Shop/Logs"', (stack, other) => new SecureAlb(stack, 'C', { ...served(stack), accessLogsBucket: new Bucket(other, 'Logs') })],
  ['SecureAlb', 'certificates[0] is "Shop/X"', (stack, other) => new SecureAlb(stack, 'C', {
    vpc: stack.vpc, certificates: [new RegionalCertificate(other, 'X', { domainName, hostedZone: other.hostedZone })],
  })],
  ['ImportedCertificate', 'secret is "Shop/Partner"', (stack, other) => new ImportedCertificate(stack, 'C', { secret: new Secret(other, 'Partner') })],
  ['CertificateMonitor', 'dashboard is "Shop/Board"',
    (stack, other) => new CertificateMonitor(stack, 'C', { emails: ['ops@example.com'], dashboard: new Dashboard(other, 'Board') })],
];

const ADVICE = ' of another App, to which nothing in this App can refer: create it in this App';

test.each(REFUSED)('%s refuses a construct of another App: %s', (name, at, make) => {
  expect(() => make(new WebStack(SYDNEY), new WebStack(SYDNEY))).toThrow(`${name} "Shop/C": ${at}${ADVICE}, or import it here by its name, ID or ARN`);
});

test.each<[string, string, Making]>([
  ['CloudFrontCertificate', 'supportStack', (stack, other) => new CloudFrontCertificate(stack, 'C', { ...served(stack), domainName, supportStack: virginia(other) })],
  ['MultiRegionCertificate', 'supportStacks[0]', (stack, other) => new MultiRegionCertificate(stack, 'C', { ...served(stack), domainName, supportStacks: [virginia(other)] })],
])('%s refuses a stack of another App in %s', (name, at, make) => {
  expect(() => make(new WebStack(SYDNEY), new WebStack(SYDNEY))).toThrow(new RegExp(`^${name} "Shop/C": ${at.replace(/\W/g, '\\$&')} is "Virginia"${ADVICE}$`));
});

test('a method refuses one, too', () => {
  const [stack, other] = [new WebStack(SYDNEY), new WebStack(SYDNEY)];
  const certificate = new RegionalCertificate(other, 'X', { domainName, hostedZone: other.hostedZone });
  expect(() => new SecureAlb(stack, 'C', served(stack)).addCertificates(certificate)).toThrow(`addCertificates() of "Shop/C": certificates[0] is "Shop/X"${ADVICE}`);
});

test('an imported construct of another App has nothing to refer to, and passes', () => {
  const [stack, other] = [new WebStack(SYDNEY), new WebStack(SYDNEY)];
  expect(() => new SecureAlb(stack, 'C', { ...served(stack), hostedZone: other.hostedZone })).not.toThrow();
});

test('a construct of another stack of the App passes, and so does one beneath another construct', () => {
  const stack = new WebStack(SYDNEY);
  const logs = new Bucket(new Construct(stack, 'Place'), 'Logs');
  expect(() => new SecureAlb(stack, 'C', { ...served(stack), accessLogsBucket: logs })).not.toThrow();
});
