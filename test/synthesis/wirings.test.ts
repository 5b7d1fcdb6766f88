import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as dms from 'aws-cdk-lib/aws-dms';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { CertificateChecks } from '../../src';

const ACCOUNT = '111122223333';
const ID = '11111111-2222-3333-4444-555555555555';
const arnIn = (region: string, partition = 'aws') => `arn:${partition}:acm:${region}:${ACCOUNT}:certificate/${ID}`;

interface Wiring {
  readonly type: string;
  readonly properties: (certificate: string) => Record<string, unknown>;
}

const CLOUDFRONT_SLOTS: Record<string, Wiring> = {
  'CloudFront': {
    type: 'AWS::CloudFront::Distribution',
    properties: (arn) => ({ DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn } } }),
  },
  'API Gateway, edge-optimized': {
    type: 'AWS::ApiGateway::DomainName',
    properties: (arn) => ({ CertificateArn: arn, EndpointConfiguration: { Types: ['EDGE'] } }),
  },
  'API Gateway with the default endpoint': {
    type: 'AWS::ApiGateway::DomainName',
    properties: (arn) => ({ CertificateArn: arn }),
  },
  'AppSync': {
    type: 'AWS::AppSync::DomainName',
    properties: (arn) => ({ CertificateArn: arn }),
  },
  'Cognito': {
    type: 'AWS::Cognito::UserPoolDomain',
    properties: (arn) => ({ CustomDomainConfig: { CertificateArn: arn } }),
  },
};

const REGIONAL_SLOTS: Record<string, Wiring> = {
  'API Gateway, regional': {
    type: 'AWS::ApiGateway::DomainName',
    properties: (arn) => ({ RegionalCertificateArn: arn, EndpointConfiguration: { Types: ['REGIONAL'] } }),
  },
  'API Gateway v2': {
    type: 'AWS::ApiGatewayV2::DomainName',
    properties: (arn) => ({ DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: arn }] }),
  },
  'a listener': {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: (arn) => ({ Certificates: [{ CertificateArn: arn }] }),
  },
  'a listener certificate': {
    type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    properties: (arn) => ({ Certificates: [{ CertificateArn: arn }] }),
  },
  'a Classic Load Balancer': {
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    properties: (arn) => ({ Listeners: [{ Protocol: 'HTTP' }, { Protocol: 'HTTPS', SSLCertificateId: arn }] }),
  },
};

const COMPUTE: Record<string, Wiring> = {
  'an EC2 instance': {
    type: 'AWS::EC2::Instance',
    properties: (arn) => ({ UserData: Fn.base64(`#!/bin/bash\necho ${arn} > /etc/certificate`) }),
  },
  'a launch template': {
    type: 'AWS::EC2::LaunchTemplate',
    properties: (arn) => ({ LaunchTemplateData: { UserData: Fn.base64(`certificate=${arn}\n`) } }),
  },
  'a launch configuration': {
    type: 'AWS::AutoScaling::LaunchConfiguration',
    properties: (arn) => ({ UserData: arn }),
  },
};

function stackIn(region: string | undefined): Stack {
  const app = new App();
  CertificateChecks.apply(app);
  return new Stack(app, 'Web', region === undefined ? {} : { env: { region, account: ACCOUNT } });
}

function wire(stack: Stack, { type, properties }: Wiring, certificate: string): CfnResource {
  return new CfnResource(stack, 'Consumer', { type, properties: properties(certificate) });
}

/** What `synth` throws, or undefined. */
function refusal(stack: Stack): string | undefined {
  try {
    (stack.node.root as App).synth();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(Object.entries(CLOUDFRONT_SLOTS))('%s', (_, wiring) => {
  test('takes a certificate of us-east-1', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, arnIn('us-east-1'));
    expect(refusal(stack)).toBeUndefined();
  });

  test('is refused one of its own region', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, arnIn('eu-west-1'));
    expect(refusal(stack)).toContain(`from us-east-1, but ${arnIn('eu-west-1')} is in eu-west-1`);
  });

  test('is refused one of another region even where its own is not known', () => {
    const stack = stackIn(undefined);
    wire(stack, wiring, arnIn('eu-west-1'));
    expect(refusal(stack)).toContain('cdk-acm::certificate-region');
  });
});

describe.each(Object.entries(REGIONAL_SLOTS))('%s', (_, wiring) => {
  test('takes a certificate of its own region', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, arnIn('eu-west-1'));
    expect(refusal(stack)).toBeUndefined();
  });

  test('is refused one of another region', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, arnIn('us-east-1'));
    expect(refusal(stack)).toContain(`from eu-west-1, but ${arnIn('us-east-1')} is in us-east-1`);
  });

  test('is not judged where its own region is not known', () => {
    const stack = stackIn(undefined);
    wire(stack, wiring, arnIn('us-east-1'));
    expect(refusal(stack)).toBeUndefined();
  });
});

test('an endpoint type that is known at deployment only is not judged', () => {
  const stack = stackIn('eu-west-1');
  const type = new CfnParameter(stack, 'Type').valueAsString;
  wire(stack, {
    type: 'AWS::ApiGateway::DomainName',
    properties: (arn) => ({ CertificateArn: arn, EndpointConfiguration: { Types: [type] } }),
  }, arnIn('eu-west-1'));
  expect(refusal(stack)).toBeUndefined();
});

describe.each(Object.entries(COMPUTE))('%s', (_, wiring) => {
  test('is refused a certificate of the stack', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, certificateOf(stack, {}));
    expect(refusal(stack)).toContain('EC2 instances cannot use a certificate of ACM');
  });

  test.each<[string, string]>([
    ['a literal ARN', arnIn('eu-west-1')],
    ['an ARN without its partition', Fn.join('', ['arn:', Fn.ref('AWS::Partition'), `:acm:eu-west-1:${ACCOUNT}:certificate/${ID}`])],
  ])('is warned of %s, which may be one that can be exported', (__, arn) => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, arn);
    expect(refusal(stack)).toBeUndefined();
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('EC2 instances can use a certificate of ACM only if it can be exported'));
  });

  test('takes a certificate that can be exported', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, certificateOf(stack, { allowExport: true }));
    expect(refusal(stack)).toBeUndefined();
  });

  test('is not judged for what it names in a parameter', () => {
    const stack = stackIn('eu-west-1');
    wire(stack, wiring, new CfnParameter(stack, 'Arn').valueAsString);
    expect(refusal(stack)).toBeUndefined();
  });
});

test('an instance with Nitro Enclaves may use a certificate of ACM', () => {
  const stack = stackIn('eu-west-1');
  wire(stack, {
    type: 'AWS::EC2::Instance',
    properties: (arn) => ({ UserData: arn, EnclaveOptions: { Enabled: true } }),
  }, arnIn('eu-west-1'));
  expect(refusal(stack)).toBeUndefined();
});

test('a tag of an instance that names a certificate is only a name', () => {
  const stack = stackIn('eu-west-1');
  wire(stack, { type: 'AWS::EC2::Instance', properties: (arn) => ({ Tags: [{ Key: 'certificate', Value: arn }] }) }, arnIn('eu-west-1'));
  expect(refusal(stack)).toBeUndefined();
});

test.each<[string, Wiring, (stack: Stack) => string]>([
  ['CloudFront takes an ACM certificate here, but Web/Other is an IAM server certificate', CLOUDFRONT_SLOTS.CloudFront,
    (stack) => new iam.CfnServerCertificate(stack, 'Other').attrArn],
  [`CloudFront takes an ACM certificate here, but arn:aws:iam::${ACCOUNT}:server-certificate/old is an IAM server certificate`,
    CLOUDFRONT_SLOTS.CloudFront, () => `arn:aws:iam::${ACCOUNT}:server-certificate/old`],
  ['Cognito takes an ACM certificate here, but Web/Other is a DMS certificate', CLOUDFRONT_SLOTS.Cognito,
    (stack) => new dms.CfnCertificate(stack, 'Other', {}).ref],
  ['is a certificate or CA of AWS Private CA', REGIONAL_SLOTS['a listener'], () => `arn:aws:acm-pca:eu-west-1:${ACCOUNT}:certificate-authority/${ID}`],
  ['is something else', REGIONAL_SLOTS['a listener'], () => `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:f`],
  ['AWS DMS takes a DMS certificate here', { type: 'AWS::DMS::Endpoint', properties: (arn) => ({ CertificateArn: arn }) },
    () => arnIn('eu-west-1')],
  ['CloudFront takes an IAM server certificate here', {
    type: 'AWS::CloudFront::Distribution',
    properties: (arn) => ({ DistributionConfig: { ViewerCertificate: { IamCertificateId: arn } } }),
  }, () => arnIn('us-east-1')],
  ['takes a certificate or CA of AWS Private CA here', {
    type: 'AWS::CertificateManager::Certificate', properties: (arn) => ({ CertificateAuthorityArn: arn }),
  }, () => arnIn('eu-west-1')],
])('a certificate of another store is refused: %s', (text, wiring, arn) => {
  const stack = stackIn('eu-west-1');
  wire(stack, wiring, arn(stack));
  expect(refusal(stack)).toContain('cdk-acm::supported-service');
  expect(refusal(stack)).toContain(text);
});

test.each(['a listener', 'a Classic Load Balancer'])('%s takes an IAM server certificate', (slot) => {
  const stack = stackIn('eu-west-1');
  wire(stack, REGIONAL_SLOTS[slot], `arn:aws:iam::${ACCOUNT}:server-certificate/mine`);
  expect(refusal(stack)).toBeUndefined();
});

test.each([
  ['cn-north-1', 'aws-cn', 'CloudFront in the China regions does not take ACM certificates'],
  ['us-gov-west-1', 'aws-us-gov', 'there is no CloudFront in the GovCloud partition'],
])('a distribution in %s cannot use ACM', (region, partition, text) => {
  const stack = stackIn(region);
  wire(stack, CLOUDFRONT_SLOTS.CloudFront, arnIn(region, partition));
  expect(refusal(stack)).toContain(text);
});

test('DnsValidatedCertificate is in the region that it was asked for', () => {
  for (const [region, refused] of [['us-east-1', false], ['eu-central-1', true]] as const) {
    const stack = stackIn('eu-west-1');
    const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
    const old = new acm.DnsValidatedCertificate(stack, 'Old', { domainName: 'www.example.com', hostedZone, region });
    wire(stack, CLOUDFRONT_SLOTS.CloudFront, old.certificateArn);
    expect(refusal(stack) !== undefined).toBe(refused);
  }
});

test('what a custom resource of the user\'s own returns is unknown, also where it is told a domain name and a hosted zone', () => {
  const stack = stackIn('eu-west-1');
  const own = new CfnResource(stack, 'Own', {
    type: 'AWS::CloudFormation::CustomResource',
    properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:own', DomainName: 'www.example.com', HostedZoneId: 'Z1' },
  });
  wire(stack, CLOUDFRONT_SLOTS.CloudFront, own.getAtt('CertificateArn').toString());
  expect(refusal(stack)).toBeUndefined();
});

test('an included template is read like any other', () => {
  const stack = stackIn('eu-west-1');
  const templateFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-acm-')), 'template.json');
  fs.writeFileSync(templateFile, JSON.stringify({
    Resources: {
      Certificate: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com' } },
      Domain: {
        Type: 'AWS::AppSync::DomainName',
        Properties: { DomainName: 'www.example.com', CertificateArn: { 'Fn::Sub': '${Certificate}' } },
      },
    },
  }));
  new CfnInclude(stack, 'Template', { templateFile });
  expect(refusal(stack)).toContain('Web/Template/Certificate is in eu-west-1');
});

/** The ARN of a certificate in the stack. */
function certificateOf(stack: Stack, props: Partial<acm.CertificateProps>): string {
  return new acm.Certificate(stack, 'Cert', {
    domainName: 'www.example.com', validation: acm.CertificateValidation.fromDns(), ...props,
  }).certificateArn;
}
