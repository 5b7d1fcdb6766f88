import { App, CfnOutput, Fn, Lazy, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Alarm, ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnListener, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { DUBLIN, IMPORTED, PartnerStack, SECRET_ARN } from './partner-stack';
import { CertificateChecks, ImportedCertificate, ImportedCertificateProps, SelfSignedCertificateProps } from '../../../src';

const token = Lazy.string({ produce: () => 'Known.Later.example' });

let stack: PartnerStack;
beforeEach(() => {
  stack = new PartnerStack();
});

function expectProperties(properties: object): void {
  Template.fromStack(stack).hasResourceProperties(IMPORTED, properties);
}

function selfSigned(props: Partial<SelfSignedCertificateProps> = {}): ImportedCertificate {
  return ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'], ...props });
}

describe('an imported certificate', () => {
  test('is created by the function of the stack, from a secret', () => {
    const certificate = stack.certificate();
    expectProperties({
      ServiceToken: { 'Fn::GetAtt': ['CdkAcmImportFunction18AC3F92', 'Arn'] },
      ServiceTimeout: '960',
      Region: 'eu-west-1',
      SecretArn: SECRET_ARN,
      SecretFields: { Certificate: 'certificate', PrivateKey: 'privateKey', CertificateChain: 'certificateChain', Passphrase: 'passphrase' },
      DomainNames: Match.absent(),
      SecretRevision: Match.absent(),
      KeyAlgorithm: Match.absent(),
      Tags: { Name: 'Web/Partner' },
    });
    expect(stack.resolve(certificate.certificateArn)).toEqual({ Ref: 'PartnerImportADB9FFD7' });
  });

  test('has logical ids that stay, and none that a certificate of CloudFormation has in its place', () => {
    stack.certificate();
    expect(Object.keys(Template.fromStack(stack).toJSON().Resources).sort()).toEqual([
      'CdkAcmImportFunction18AC3F92', 'CdkAcmImportFunctionRules24342D1F', 'CdkAcmImportLogs1977421F', 'CdkAcmImportRole9A6782B7', 'CdkAcmImportRoleDefaultPolicy4989C0CE',
      'PartnerImportADB9FFD7', 'PartnerRenewalEEBAD947',
    ]);
  });

  test('can have other fields, names, a revision and a name', () => {
    stack.certificate({
      secretFields: { certificate: 'tls.crt', privateKey: 'tls.key', certificateChain: 'ca.crt', passphrase: 'password' },
      domainNames: ['API.example.com.', '*.example.com', 'api.example.com', token],
      secretRevision: '2',
      certificateName: 'partner',
    });
    expectProperties({
      SecretFields: { Certificate: 'tls.crt', PrivateKey: 'tls.key', CertificateChain: 'ca.crt', Passphrase: 'password' },
      DomainNames: ['api.example.com', '*.example.com', 'Known.Later.example'],
      SecretRevision: '2',
      Tags: { Name: 'partner' },
    });
  });

  test('can have names that only the deployment knows', () => {
    stack.certificate({ domainNames: Fn.split(',', Fn.importValue('names')) });
    expectProperties({ DomainNames: { 'Fn::Split': [',', { 'Fn::ImportValue': 'names' }] } });
  });

  test('has the tags around it', () => {
    Tags.of(stack.certificate()).add('team', 'shop');
    Tags.of(stack).add('stage', 'prod');
    expectProperties({ Tags: { Name: 'Web/Partner', team: 'shop', stage: 'prod' } });
  });

  test.each([[undefined, 'Delete'], [RemovalPolicy.RETAIN, 'Retain']])('with the removal policy %s is removed with %s', (removalPolicy, DeletionPolicy) => {
    stack.certificate({ removalPolicy });
    Template.fromStack(stack).hasResource(IMPORTED, { DeletionPolicy });
  });

  test.each<[string, Partial<ImportedCertificateProps>, string]>([
    ['a name with a scheme', { domainNames: ['https://api.example.com'] },
      'ImportedCertificate "Web/Partner": domainNames has "https://api.example.com", which is no domain name: write \'api.example.com\' or \'*.example.com\''],
    ['an empty name', { domainNames: [''] }, 'ImportedCertificate "Web/Partner": domainNames has "", which is no domain name'],
    ['a wildcard in a name', { domainNames: ['a.*.example.com'] }, 'ImportedCertificate "Web/Partner": domainNames has "a.*.example.com", which is no domain name'],
    ['no region', { region: 'Virginia' }, 'ImportedCertificate "Web/Partner": region is "Virginia", which is not a region: write one as \'eu-west-1\', or leave region out'],
    ['a region of another partition', { region: 'cn-north-1' }, 'ImportedCertificate "Web/Partner": region is "cn-north-1", in another partition than its stack in eu-west-1: '
      + 'create the certificate in a stack of the partition "aws-cn"'],
    ['a certificate name that is no tag', { certificateName: '*' }, 'ImportedCertificate "Web/Partner": certificateName "*" contains "*": a tag takes'],
  ])('with %s is refused', (_, props, message) => {
    expect(() => stack.certificate(props)).toThrow(message);
  });

  test('may have a name without a top-level domain, or of Amazon, which ACM imports', () => {
    expect(() => stack.certificate({ domainNames: ['localhost', 'db_1.corp', 'x.amazonaws.com'] })).not.toThrow();
  });
});

describe('the region', () => {
  test('is any region of the partition, without a stack there', () => {
    const app = new App();
    stack = new PartnerStack(app);
    const certificate = stack.certificate({ region: 'us-east-1' });
    expectProperties({ Region: 'us-east-1' });
    expect(certificate.env.region).toBe('us-east-1');
    expect(app.node.children.filter((child) => Stack.isStack(child))).toEqual([stack]);
  });

  test('may be unknown, here or there', () => {
    stack = new PartnerStack(new App(), {});
    stack.certificate();
    expectProperties({ Region: { Ref: 'AWS::Region' } });
    expect(() => stack.certificate({ region: 'cn-north-1' }, 'There')).not.toThrow();
    expect(() => new PartnerStack().certificate({ region: token })).not.toThrow();
  });

  test('that aws-cdk-lib does not know is warned of, as it may be misspelt', () => {
    stack.certificate({ region: 'eu-wets-1' });
    Annotations.fromStack(stack).hasWarning('/Web/Partner', Match.stringLikeRegexp('aws-cdk-lib does not know the region "eu-wets-1" of certificate '
      + '"Web/Partner": if it is misspelt, the deployment fails; if it is a new region, acknowledge this warning'));
  });

  test('is that of the metric, so that an alarm elsewhere is refused', () => {
    const metric = (region?: string) => new PartnerStack().certificate({ region }).metricDaysToExpiry();
    expect([metric().region, metric('us-east-1').region, metric('eu-west-1').region]).toEqual(['eu-west-1', 'us-east-1', 'eu-west-1']);
    expect(() => metric('us-east-1').createAlarm(stack, 'Alarm', { threshold: 30, evaluationPeriods: 1 })).toThrow('region');
    new Alarm(stack, 'Here', { metric: metric(), threshold: 30, evaluationPeriods: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD });
  });
});

describe('another stack', () => {
  function readers(secretRevision?: string, region?: string): [home: Template, reader: Template] {
    const app = new App();
    const home = new PartnerStack(app);
    const reader = new Stack(app, 'Reader', { env: DUBLIN });
    new CfnOutput(reader, 'Arn', { value: home.certificate({ secretRevision, region }).certificateArn });
    return [Template.fromStack(home), Template.fromStack(reader)];
  }

  test('looks the certificate up, and keeps it when it is replaced', () => {
    const [home, reader] = readers();
    reader.hasResourceProperties('AWS::SSM::Parameter', {
      Value: { 'Fn::GetStackOutput': { StackName: 'Web', Region: 'eu-west-1' } },
      Description: Match.stringLikeRegexp('of the certificate Web/Partner in eu-west-1$'),
    });
    home.hasResource(IMPORTED, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
  });

  test('looks again if the secret is to be read again, as the certificate may be replaced', () => {
    expect(readers('2')[1].toJSON()).not.toEqual(readers()[1].toJSON());
    expect(readers('2')[1].toJSON()).toEqual(readers('2')[1].toJSON());
  });

  test('is told the region of the certificate', () => {
    readers(undefined, 'us-east-1')[1].hasResourceProperties('AWS::SSM::Parameter', {
      Value: { 'Fn::GetStackOutput': { StackName: 'Web', Region: 'eu-west-1' } },
      Description: Match.stringLikeRegexp('of the certificate Web/Partner in us-east-1$'),
    });
  });
});

describe('a self-signed certificate', () => {
  test('has no secret, and a key that every service takes', () => {
    expect(selfSigned()).toBeInstanceOf(ImportedCertificate);
    expectProperties({ SecretArn: Match.absent(), SecretFields: Match.absent(), DomainNames: ['dev.example.com'], KeyAlgorithm: 'RSA_2048' });
  });

  test('can have another key, region and name', () => {
    selfSigned({ keyAlgorithm: KeyAlgorithm.EC_PRIME256V1, region: 'us-east-1', certificateName: 'dev', removalPolicy: RemovalPolicy.RETAIN });
    expectProperties({ KeyAlgorithm: 'EC_prime256v1', Region: 'us-east-1', Tags: { Name: 'dev' } });
    Template.fromStack(stack).hasResource(IMPORTED, { DeletionPolicy: 'Retain' });
  });

  test('without names, or with another key, is refused', () => {
    expect(() => selfSigned({ domainNames: [] })).toThrow(
      'ImportedCertificate "Web/Dev": domainNames is empty: list the names by which clients call its consumer');
    expect(() => ImportedCertificate.selfSigned(stack, 'P384', { domainNames: ['dev.example.com'], keyAlgorithm: KeyAlgorithm.EC_SECP384R1 })).toThrow(
      'ImportedCertificate "Web/P384": this library signs no certificates with the key algorithm "EC_secp384r1": use one of "RSA_2048", "EC_prime256v1"');
  });

  test('without props is refused', () => {
    expect(() => ImportedCertificate.selfSigned(stack, 'None', undefined as never)).toThrow(
      'ImportedCertificate.selfSigned() "Web/None": props must be an object of props (domainNames, keyAlgorithm, certificateName, …), got undefined: '
      + 'write { domainNames: [\'api.example.com\'], … }');
  });
});

test('an imported certificate without props is refused', () => {
  expect(() => new ImportedCertificate(stack, 'None', undefined as never)).toThrow(
    'ImportedCertificate "Web/None": props must be an object of props (secret, domainNames, secretFields, …), got undefined: '
    + 'write { secret: Secret.fromSecretNameV2(this, \'Secret\', \'partner/certificate\'), … }');
});

test('findings name it as the user created it, and how to import it where it is needed', () => {
  CertificateChecks.apply(stack);
  const { certificateArn } = stack.certificate({ region: 'us-east-1' });
  new CfnListener(stack, 'Https', {
    loadBalancerArn: 'arn', protocol: 'HTTPS', port: 443, sslPolicy: SslPolicy.TLS13_RES, certificates: [{ certificateArn }], defaultActions: [],
  });
  const [found] = stack.node.validate();
  expect(found).toContain('reads this certificate from eu-west-1, but Web/Partner is in us-east-1');
  expect(found).toContain('set region of Web/Partner to eu-west-1');
});

test('its secret can be in another stack', () => {
  const app = new App();
  const secrets = new Stack(app, 'Secrets', { env: DUBLIN });
  const secret = new Secret(secrets, 'Secret');
  stack = new PartnerStack(app);
  stack.certificate({ secret });
  expect(() => app.synth()).not.toThrow();
  expect(stack.dependencies).toEqual([secrets]);
});
