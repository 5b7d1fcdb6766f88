import { Match, Template } from 'aws-cdk-lib/assertions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { PartnerStack, SECRET_ARN } from './partner-stack';
import { ImportedCertificate } from '../../../src';

process.env.CDK_VALIDATION = 'false';

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

test('the rule may call the function, and each rule of another certificate too', () => {
  stack.certificate();
  stack.certificate({}, 'Second');
  const permissions = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Permission'));
  expect(permissions.map(({ Properties }) => Properties.SourceArn)).toEqual([
    { 'Fn::GetAtt': ['PartnerRenewalEEBAD947', 'Arn'] }, { 'Fn::GetAtt': [expect.stringMatching(/^SecondRenewal/), 'Arn'] },
  ]);
});

test('the description of a rule is cut to what EventBridge takes', () => {
  stack.certificate({}, 'p'.repeat(600));
  expect(rule().properties.Description).toHaveLength(512);
});
