import { Match, Template } from 'aws-cdk-lib/assertions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { PartnerStack, SECRET_ARN } from './partner-stack';
import { ImportedCertificate } from '../../../src';

const RULE = 'AWS::Events::Rule';

let stack: PartnerStack;
beforeEach(() => {
  stack = new PartnerStack();
});

/** The properties of the only rule, and what it gives to the function. */
function rule(): { readonly properties: Record<string, unknown>; readonly input: unknown } {
  const [{ Properties: properties }] = Object.values(Template.fromStack(stack).findResources(RULE)) as { Properties: Record<string, unknown> }[];
  const [{ Input: input }] = properties.Targets as { Input: { 'Fn::Join': [string, (string | object)[]] } }[];
  return { properties, input: JSON.parse(input['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', "'"))).join('')) };
}

test('a certificate is renewed when its secret has a new version, and each day', () => {
  stack.certificate({ domainNames: ['api.example.com'] });
  const { properties, input } = rule();
  expect(properties).toMatchObject({
    ScheduleExpression: 'rate(1 day)',
    EventPattern: { 'source': ['aws.secretsmanager'], 'detail-type': ['Secret Label Updated'], 'resources': [SECRET_ARN], 'detail': { labelUpdated: ['AWSCURRENT'] } },
    Targets: [{ Arn: { 'Fn::GetAtt': ['CdkAcmImportFunction18AC3F92', 'Arn'] } }],
  });
  expect(input).toEqual({
    CertificateArn: "{'Ref':'PartnerImportADB9FFD7'}",
    Properties: {
      Region: 'eu-west-1',
      SecretArn: SECRET_ARN,
      SecretFields: { Certificate: 'certificate', PrivateKey: 'privateKey', CertificateChain: 'certificateChain', Passphrase: 'passphrase' },
      DomainNames: ['api.example.com'],
    },
  });
});

test('a secret of which only the name is known is known by its name in the event', () => {
  stack.certificate({ secret: Secret.fromSecretNameV2(stack, 'ByName', 'partner/certificate') });
  Template.fromStack(stack).hasResourceProperties(RULE, {
    EventPattern: { resources: Match.absent(), detail: { labelUpdated: ['AWSCURRENT'], name: ['partner/certificate'] } },
  });
});

test('the event of a secret of this app has the ARN that CloudFormation returns', () => {
  stack.certificate({ secret: new Secret(stack, 'Own') });
  Template.fromStack(stack).hasResourceProperties(RULE, { EventPattern: { resources: [{ Ref: Match.stringLikeRegexp('^Own') }] } });
});

test('a self-signed certificate has no event, and is looked at each day', () => {
  ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'] });
  expect(rule().properties).toMatchObject({ ScheduleExpression: 'rate(1 day)' });
  expect(rule().properties).not.toHaveProperty('EventPattern');
  expect(rule().input).toMatchObject({ Properties: { Region: 'eu-west-1', DomainNames: ['dev.example.com'], KeyAlgorithm: 'RSA_2048' } });
});

test.each([
  ['Partner', 'PartnerRenewalEEBAD947'],
  // the whole name has 64 characters at most: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
  [`Partner${'p'.repeat(60)}`, 'ppppppppppppRenewal12345678'],
])('the name of the rule of %s begins with the UUID of the stack, whose rules may call the function', (id, end) => {
  stack.certificate({}, id);
  const [uuid, rest] = (rule().properties.Name as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1] as [unknown, string];
  expect(uuid).toEqual({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] });
  expect(rest.replace(/\d\w{7}$/, end.slice(-8))).toBe(`-${end}`);
  expect(rest.length).toBeLessThanOrEqual(64 - 36);
});

test('the description of a rule is cut to what EventBridge takes', () => {
  stack.certificate({}, 'p'.repeat(600));
  expect(rule().properties.Description).toHaveLength(512);
});
