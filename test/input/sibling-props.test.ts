import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { INPUTS } from './public-inputs';
import { RegionalCertificate, SecureAlb, SecureListener, SecureNlb, SecureSite } from '../../src';
import { OTHER_NAMES } from '../../src/input/other-names';
import { SIBLING_PROPS } from '../../src/input/sibling-props';
import { HTTPS_LISTENER_INPUTS } from '../../src/serving/load-balancer/https-listener-inputs';
import { TLS_LISTENER_INPUTS } from '../../src/serving/load-balancer/tls-listener-inputs';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

type Making = (stack: WebStack, props: object) => unknown;

const served = ({ vpc, hostedZone }: WebStack) => ({ vpc, hostedZone, domainNames: ['www.example.com'] });

const MAKINGS: Readonly<Record<string, Making>> = {
  SecureAlb: (stack, props) => new SecureAlb(stack, 'Web', { ...served(stack), ...props }),
  SecureNlb: (stack, props) => new SecureNlb(stack, 'Web', { ...served(stack), ...props }),
  SecureSite: (stack, props) => new SecureSite(stack, 'Web', { ...served(stack), ...props }),
  SecureListener: (stack, props) => new SecureListener(stack, 'Web', { ...served(stack), loadBalancer: new ApplicationLoadBalancer(stack, 'LB', { vpc: stack.vpc }), ...props }),
  RegionalCertificate: (stack, props) => new RegionalCertificate(stack, 'Web', { domainName: 'www.example.com', hostedZone: stack.hostedZone, ...props }),
};

function refusalOf(name: string, props: object): string | undefined {
  try {
    MAKINGS[name](new WebStack(SYDNEY), props);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const cases = SIBLING_PROPS.filter(({ byDefault }) => !byDefault).flatMap(({ of, like, props }) => props.map((prop) => ({ prop, of, like })));

test('each prop is in the table once, with every construct that has it', () => {
  expect(new Set(cases.map(({ prop }) => prop)).size).toBe(cases.length);
  expect(cases.map(({ prop, like }) => [prop, Object.keys(INPUTS).filter((name) => prop in INPUTS[name] && like in INPUTS[name]).join(', ')])).toEqual(cases.map(({ prop, of }) => [prop, of]));
});

test('every prop of HTTPS alone is in the table', () => {
  const ofHttps = Object.keys(HTTPS_LISTENER_INPUTS).filter((name) => !(name in TLS_LISTENER_INPUTS) && name !== 'serverHeader');
  expect(ofHttps.filter((name) => !cases.some(({ prop }) => prop === name))).toEqual([]);
});

const refused = cases.flatMap(({ prop, of, like }) => Object.keys(MAKINGS)
  .filter((name) => like in INPUTS[name] && !(prop in INPUTS[name])).map((name) => [name, prop, of] as const));

test.each(refused)('%s refuses %s, which has no effect there, unless it is off', (name, prop, of) => {
  const text = refusalOf(name, { [prop]: 'x' });
  expect(text).toMatch(new RegExp(`^${name} "Shop/Web": ${prop} (has no effect here, it is a prop of ${of}: leave it out, or create such a construct|is not the name of a prop: write \\w+)$`));
  expect(refusalOf(name, { [prop]: undefined })).toBeUndefined();
  if (text?.includes('is not the name')) return;
  expect([false, []].map((off) => refusalOf(name, { [prop]: off }))).toEqual([undefined, undefined]);
});

test('a public certificate is logged, which it does not let anyone turn off', () => {
  expect(refusalOf('RegionalCertificate', { transparencyLoggingEnabled: false })).toBe('RegionalCertificate "Shop/Web": transparencyLoggingEnabled has no effect here, '
    + 'it is a prop of Certificate of aws-cdk-lib: leave it out, or create such a construct');
  expect([true, undefined].map((transparencyLoggingEnabled) => refusalOf('RegionalCertificate', { transparencyLoggingEnabled }))).toEqual([undefined, undefined]);
});

test('a certificate ignores the props of what it is for', () => {
  expect(refusalOf('RegionalCertificate', { mutualAuthentication: {}, accessLogs: true })).toBeUndefined();
});

test.each([
  ['SecureAlb', 'deleteProtection', 'deletionProtection'], ['SecureAlb', 'tlsPolicy', 'sslPolicy'], ['SecureSite', 'tlsPolicy', 'minimumProtocolVersion'],
  ['SecureAlb', 'hsts', 'strictTransportSecurity'], ['SecureAlb', 'HSTS', 'strictTransportSecurity'], ['SecureSite', 'csp', 'contentSecurityPolicy'],
  ['SecureAlb', 'cert', 'certificates'], ['SecureSite', 'cert', 'certificate'], ['SecureNlb', 'certificateARN', 'certificates'], ['SecureSite', 'certificateArn', 'certificate'],
])('%s says of %s to write %s', (name, written, prop) => {
  expect(refusalOf(name, { [written]: 'x' })).toBe(`${name} "Shop/Web": ${written} is not the name of a prop: write ${prop}`);
});

test('every other name is refused wherever a construct has a prop that it means', () => {
  const unanswered = Object.keys(MAKINGS).flatMap((name) => OTHER_NAMES.filter(({ props }) => props.some((prop) => prop in INPUTS[name] && !['vpc', 'hostedZone', 'domainNames', 'domainName', 'loadBalancer'].includes(prop)))
    .filter(({ written, unless }) => !unless.includes('hostedZone') && !refusalOf(name, { [written]: true })?.includes(`${written} is not the name of a prop: write `))
    .map(({ written }) => `${name}.${written}`));
  expect(unanswered).toEqual([]);
});
