import { App, CfnParameter } from 'aws-cdk-lib';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Failover, GeoLocation, HealthCheck } from 'aws-cdk-lib/aws-route53';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { AliasRecordOptions, CertificateChecks, SecureAlb, SecureAlbProps, SecureListener } from '../../src';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function web(aliasRecordOptions?: AliasRecordOptions, props: Partial<SecureAlbProps> = {}, id = 'Web'): SecureAlb {
  const { vpc, hostedZone } = stack;
  return new SecureAlb(stack, id, { vpc, domainNames: ['www.example.com'], hostedZone, aliasRecordOptions, ...props });
}

/** What the only record has of its routing. */
function routing(): object {
  const [{ Properties: { AliasTarget: { EvaluateTargetHealth }, Name, Type, HostedZoneId, ...others } }] = Object.values(stack.template.findResources('AWS::Route53::RecordSet'));
  expect([Name, Type, HostedZoneId]).toEqual(['www.example.com.', 'A', 'Z0123456789']);
  return { ...others, EvaluateTargetHealth };
}

const OWN = { SetIdentifier: 'ShopWeb6AD1A95E-ap-southeast-2', EvaluateTargetHealth: true };

test.each<[string, AliasRecordOptions, object]>([
  ['a weight', { weight: 10 }, { Weight: 10 }],
  ['a weight of 0', { weight: 0 }, { Weight: 0 }],
  ['the greatest weight', { weight: 255 }, { Weight: 255 }],
  ['a region', { region: 'ap-southeast-2' }, { Region: 'ap-southeast-2' }],
  ['a location', { geoLocation: GeoLocation.country('AU') }, { GeoLocation: { CountryCode: 'AU' } }],
  ['the location of all others', { geoLocation: GeoLocation.default() }, { GeoLocation: { CountryCode: '*' } }],
  ['failover', { failover: Failover.SECONDARY }, { Failover: 'SECONDARY' }],
  ['an identifier', { weight: 1, setIdentifier: 'blue' }, { Weight: 1, SetIdentifier: 'blue' }],
  ['a target whose health does not matter', { weight: 1, evaluateTargetHealth: false }, { Weight: 1, EvaluateTargetHealth: false }],
])('a record has %s', (_, options, expected) => {
  web(options);
  expect(routing()).toMatchObject({ ...OWN, ...expected });
});

test('tokens are taken', () => {
  const [weight, setIdentifier] = ['Number', 'String'].map((type) => new CfnParameter(stack, type, { type }));
  web({ weight: weight.valueAsNumber, setIdentifier: setIdentifier.valueAsString });
  expect(routing()).toMatchObject({ Weight: { Ref: 'Number' }, SetIdentifier: { Ref: 'String' } });
  stack = new WebStack();
  web({ region: stack.region });
  expect(routing()).toMatchObject({ Region: { Ref: 'AWS::Region' }, SetIdentifier: { 'Fn::Join': ['', ['ShopWeb6AD1A95E-', { Ref: 'AWS::Region' }]] } });
});

test('a health check is required in addition', () => {
  web({ failover: Failover.PRIMARY, healthCheck: HealthCheck.fromHealthCheckId(stack, 'Check', '11111111-2222-3333-4444-555555555555') });
  expect(routing()).toMatchObject({ Failover: 'PRIMARY', HealthCheckId: '11111111-2222-3333-4444-555555555555' });
});

test('the only record of a name can depend on the health of the targets too', () => {
  web({ evaluateTargetHealth: true });
  expect(routing()).toEqual({ AliasTarget: undefined, EvaluateTargetHealth: true });
});

test('a record without options has none', () => {
  web();
  expect(routing()).toEqual({});
});

test('the records of an existing load balancer have them too', () => {
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Shared', { vpc: stack.vpc });
  const { hostedZone } = stack;
  new SecureListener(stack, 'Https', { loadBalancer, domainNames: ['www.example.com'], hostedZone, aliasRecords: true, aliasRecordOptions: { weight: 3 } });
  expect(routing()).toMatchObject({ Weight: 3, EvaluateTargetHealth: true });
});

test.each<[string, AliasRecordOptions, string]>([
  ['two policies', { weight: 0, region: 'eu-west-1' }, 'aliasRecordOptions has weight and region, and a record has one routing policy: keep one of them'],
  ['an identifier without a policy', { setIdentifier: 'blue' },
    'aliasRecordOptions.setIdentifier has no effect without a routing policy: give weight, region, geoLocation or failover too, or leave setIdentifier out'],
  ['a region that is none', { region: 'EU-West-1' }, 'aliasRecordOptions.region "EU-West-1" is not a region: write \'eu-west-1\''],
  ['failover that never happens', { failover: Failover.PRIMARY, evaluateTargetHealth: false },
    'aliasRecordOptions has failover, but evaluateTargetHealth is false, so Route 53 would never fail over: leave evaluateTargetHealth out'],
  ['too great a weight', { weight: 256 }, 'aliasRecordOptions.weight must be a whole number from 0 to 255, got the number 256: write 100'],
  ['a negative weight', { weight: -1 }, 'aliasRecordOptions.weight must be a whole number from 0 to 255, got the number -1: write 100'],
  ['a part of a weight', { weight: 0.5 }, 'aliasRecordOptions.weight must be a whole number from 0 to 255, got the number 0.5: write 100'],
  ['an empty identifier', { weight: 1, setIdentifier: '' }, 'aliasRecordOptions.setIdentifier must be a text of 1 to 128 characters, got the text "": write \'blue\''],
  ['too long an identifier', { weight: 1, setIdentifier: 'a'.repeat(129) }, 'aliasRecordOptions.setIdentifier must be a text of 1 to 128 characters'],
])('%s is refused', (_, options, text) => {
  expect(() => web(options)).toThrow(`SecureAlb "Shop/Web": ${text}`);
});

test('a health check without a policy is refused', () => {
  const healthCheck = HealthCheck.fromHealthCheckId(stack, 'Check', '11111111-2222-3333-4444-555555555555');
  expect(() => web({ healthCheck })).toThrow('aliasRecordOptions.healthCheck has no effect without a routing policy');
});

test('options of records that are not created are refused', () => {
  expect(() => web({ weight: 1 }, { aliasRecords: false })).toThrow(
    'aliasRecordOptions has no effect without aliasRecords: true: write that too, or leave aliasRecordOptions out');
  const { certificate } = web(undefined, {}, 'Other');
  stack = new WebStack(SYDNEY, stack.node.root as App, 'Second');
  expect(() => web({ weight: 1 }, { domainNames: undefined, hostedZone: undefined, certificates: [certificate] })).toThrow(
    'aliasRecordOptions has no effect without domainNames: write that too, or leave aliasRecordOptions out');
});

describe('two load balancers with one name', () => {
  const REFUSAL = 'cdk-acm found 1 error';

  const findings = (one?: AliasRecordOptions, other?: AliasRecordOptions) => {
    web(one, {}, 'Blue');
    web(other, {}, 'Green');
    CertificateChecks.apply(stack);
    return () => (stack.node.root as App).synth();
  };

  test('are refused if their records are plain', () => {
    expect(findings()).toThrow(REFUSAL);
  });

  test('are refused if one of them has a plain record', () => {
    expect(findings({ weight: 1 })).toThrow(REFUSAL);
  });

  test('share it if their identifiers differ, as those do that they have by default', () => {
    expect(findings({ weight: 1 }, { weight: 9 })).not.toThrow();
  });

  test('are refused with one identifier', () => {
    expect(findings({ weight: 1, setIdentifier: 'web' }, { weight: 9, setIdentifier: 'web' })).toThrow(REFUSAL);
  });
});
