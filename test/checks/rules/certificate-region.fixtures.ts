import {
  ACCOUNT, certificate, certificateArn, distribution, GIVEN, imported, listener, web,
  type ResourceFixture, type RuleFixture, type StackFixture,
} from './fixture';

const SITE_PROPERTY = 'DistributionConfig.ViewerCertificate.AcmCertificateArn';

/** A stack in Sydney. */
function sydney(resources: Record<string, ResourceFixture>, template: Partial<StackFixture['template']> = {}): StackFixture {
  return { ...web(resources, template), region: 'ap-southeast-2' };
}

/** A certificate in a stack of its own, which gives its ARN away. */
function certificateIn(region: string, properties = {}): StackFixture {
  return {
    name: 'Certificates', region, account: ACCOUNT, template: { Resources: { Cert: certificate(properties) }, Outputs: { Arn: { Value: { Ref: 'Cert' } } } },
  };
}

/** A consumer, by default a distribution, that reads the certificate of that stack, as CloudFrontCertificate does. */
function reading(Region: string, consumer: (arn: unknown) => Record<string, ResourceFixture> = (arn) => ({ Site: distribution(arn) })): StackFixture {
  const Value = { 'Fn::GetStackOutput': { StackName: 'Certificates', OutputName: 'Arn', Region } };
  return sydney({
    Lookup: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value, Description: 'Revision 1 of the certificate' } },
    ...consumer({ 'Fn::GetAtt': 'Lookup.Value' }),
  });
}

/** ARNs whose ID CloudFormation reads while it deploys. */
const STORED_ID = '{{resolve:ssm:/certificate/id}}';
const IN_IRELAND = `arn:aws:acm:eu-west-1:${ACCOUNT}:certificate/`;

export const CERTIFICATE_REGION: readonly RuleFixture[] = [
  ...[`${IN_IRELAND}${STORED_ID}`, { 'Fn::Join': ['', [IN_IRELAND, STORED_ID]] }, { 'Fn::Sub': `${IN_IRELAND}{{resolve:ssm:/\${Given}}}` }].map((arn): RuleFixture => ({
    name: `CloudFront with ${JSON.stringify(arn)}`,
    verdict: 'fail',
    stacks: [web({ Site: distribution(arn) }, GIVEN)],
    finding: {
      resource: 'Web/Site',
      property: SITE_PROPERTY,
      message: `CloudFront reads this certificate from us-east-1, but ${IN_IRELAND}… is in eu-west-1`,
      fix: 'create it with CloudFrontCertificate (in us-east-1 for a stack in any region), or import one from us-east-1',
    },
  })),
  {
    name: 'CloudFront with an ARN whose region is stored in SSM',
    verdict: 'unknown',
    stacks: [web({ Site: distribution(`arn:aws:acm:{{resolve:ssm:/region}}:${ACCOUNT}:certificate/1`) })],
  },
  {
    name: 'CloudFront with a certificate of its stack outside us-east-1',
    verdict: 'fail',
    stacks: [sydney({ Cert: certificate(), Site: distribution({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Site',
      property: SITE_PROPERTY,
      message: 'CloudFront reads this certificate from us-east-1, but Web/Cert is in ap-southeast-2',
      fix: 'create it with CloudFrontCertificate (in us-east-1 for a stack in any region), or import one from us-east-1',
    },
  },
  {
    name: 'CloudFront with a certificate of another stack outside us-east-1',
    verdict: 'fail',
    stacks: [certificateIn('eu-west-1'), reading('eu-west-1')],
    finding: {
      resource: 'Web/Site',
      property: SITE_PROPERTY,
      message: 'CloudFront reads this certificate from us-east-1, but Certificates/Cert is in eu-west-1',
      fix: 'create it with CloudFrontCertificate (in us-east-1 for a stack in any region), or import one from us-east-1',
    },
  },
  {
    name: 'a listener with a private certificate of another region',
    verdict: 'fail',
    stacks: [
      certificateIn('eu-west-1', { CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555' }),
      reading('eu-west-1', (CertificateArn) => ({ Https: listener({ Certificates: [{ CertificateArn }] }) })),
    ],
    finding: {
      resource: 'Web/Https',
      property: 'Certificates.0.CertificateArn',
      message: 'Elastic Load Balancing reads this certificate from ap-southeast-2, but Certificates/Cert is in eu-west-1',
      fix: 'create it with PrivateCertificate in a stack in ap-southeast-2, from a CA of that region, or import one from ap-southeast-2',
    },
  },
  {
    name: 'a listener with a certificate of us-east-1 in another region',
    verdict: 'fail',
    stacks: [sydney({ Https: listener({ Certificates: [{ CertificateArn: certificateArn('us-east-1') }] }) })],
    finding: {
      resource: 'Web/Https',
      property: 'Certificates.0.CertificateArn',
      message: `Elastic Load Balancing reads this certificate from ap-southeast-2, but ${certificateArn('us-east-1')} is in us-east-1`,
      fix: 'create one in ap-southeast-2 with RegionalCertificate in a stack of that region, or import one from ap-southeast-2',
    },
  },
  {
    name: 'CloudFront in another region with a certificate of us-east-1',
    verdict: 'pass',
    stacks: [certificateIn('us-east-1'), reading('us-east-1')],
  },
  {
    name: 'a listener with a certificate of its own region',
    verdict: 'pass',
    stacks: [sydney({ Https: listener({ Certificates: [{ CertificateArn: certificateArn('ap-southeast-2') }] }) })],
  },
  {
    name: 'CloudFront with a certificate that is given at deployment',
    verdict: 'unknown',
    stacks: [sydney({ Site: distribution({ Ref: 'Given' }) }, GIVEN)],
  },
  {
    name: 'CloudFront with a certificate of a stack that can be deployed anywhere',
    verdict: 'unknown',
    stacks: [{ name: 'Web', template: { Resources: { Cert: certificate(), Site: distribution({ Ref: 'Cert' }) } } }],
  },
  {
    name: 'CloudFront with a certificate that is imported into another region than us-east-1',
    verdict: 'fail',
    stacks: [sydney({ Cert: imported({ Region: 'ap-southeast-2' }), Site: distribution({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: 'CloudFront reads this certificate from us-east-1, but Web/Cert is in ap-southeast-2',
      fix: 'set region of Web/Cert to us-east-1',
    },
  },
  {
    name: 'CloudFront in another region with a certificate that is imported into us-east-1',
    verdict: 'pass',
    stacks: [sydney({ Cert: imported(), Site: distribution({ Ref: 'Cert' }) })],
  },
  {
    name: 'CloudFront with a certificate that is imported into a region which the deployment knows',
    verdict: 'unknown',
    stacks: [sydney({ Cert: imported({ Region: { Ref: 'Given' } }), Site: distribution({ Ref: 'Cert' }) }, GIVEN)],
  },
];
