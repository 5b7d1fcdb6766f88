import { certificateArn, distribution, ON_PROD, web, type ExpectedFinding, type RuleFixture, type StackFixture } from './fixture';

/** CloudFront with this alias, and with a certificate only if these properties have one. */
function aliased(ViewerCertificate: unknown, Aliases: unknown = ['shop.example.com']): StackFixture {
  return web({ Site: distribution(undefined, { Aliases, ViewerCertificate }) }, ON_PROD);
}

const without = (aliases: string): ExpectedFinding => ({
  resource: 'Web/Site',
  property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
  message: `this distribution serves ${aliases}, but has no certificate for that: the default certificate of CloudFront covers only *.cloudfront.net`,
  fix: `give it a certificate for ${aliases} (CloudFrontCertificate), or leave out its Aliases`,
});

const WITHOUT_CERTIFICATE = without('shop.example.com');

export const ALIAS_CERTIFICATE: readonly RuleFixture[] = [
  { name: 'CloudFront with an alias and no certificate', verdict: 'fail', stacks: [aliased(undefined)], finding: WITHOUT_CERTIFICATE },
  {
    name: 'CloudFront with an alias under its legacy name, and no certificate',
    verdict: 'fail',
    stacks: [web({ Site: distribution(undefined, { CNAMEs: ['shop.example.com'], ViewerCertificate: undefined }) })],
    finding: WITHOUT_CERTIFICATE,
  },
  {
    name: 'CloudFront with an alias and its own certificate',
    verdict: 'fail',
    stacks: [aliased({ CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1.2_2021' })],
    finding: WITHOUT_CERTIFICATE,
  },
  {
    name: 'CloudFront with an alias that has a certificate in production only',
    verdict: 'fail',
    stacks: [aliased({ AcmCertificateArn: { 'Fn::If': ['IsProd', certificateArn('us-east-1'), { Ref: 'AWS::NoValue' }] } })],
    finding: WITHOUT_CERTIFICATE,
  },
  { name: 'CloudFront with an alias and an empty ARN', verdict: 'fail', stacks: [aliased({ AcmCertificateArn: '' })], finding: WITHOUT_CERTIFICATE },
  {
    name: 'CloudFront with an alias and no certificate, wherever its stack is deployed, which may be China',
    verdict: 'fail',
    stacks: [{ ...aliased(undefined), region: undefined }],
    finding: { ...WITHOUT_CERTIFICATE, severity: 'warning' },
  },
  {
    name: 'CloudFront without a certificate, with an alias that is given at deployment',
    verdict: 'fail',
    stacks: [aliased(undefined, [{ Ref: 'Given' }])],
    finding: without('an alias that is known at deployment only'),
  },
  {
    name: 'CloudFront without a certificate, with an alias of which a part is given at deployment',
    verdict: 'fail',
    stacks: [aliased(undefined, ['shop.example.com', { 'Fn::Sub': 'www.${Given}' }])],
    finding: without('shop.example.com, www.…'),
  },
  {
    name: 'CloudFront without a certificate, with one alias twice',
    verdict: 'fail',
    stacks: [aliased(undefined, ['shop.example.com', 'shop.example.com'])],
    finding: WITHOUT_CERTIFICATE,
  },
  { name: 'CloudFront with its own certificate, and an alias that is left out', verdict: 'pass', stacks: [aliased(undefined, [{ Ref: 'AWS::NoValue' }])] },
  { name: 'CloudFront with its own certificate and no alias', verdict: 'pass', stacks: [aliased({ CloudFrontDefaultCertificate: true }, [])] },
  { name: 'CloudFront with an alias and a server certificate of IAM', verdict: 'pass', stacks: [aliased({ IamCertificateId: 'ASCAEXAMPLE' })] },
  {
    name: 'CloudFront with alias and certificate in production, and neither elsewhere',
    verdict: 'pass',
    stacks: [aliased(
      { 'Fn::If': ['IsProd', { AcmCertificateArn: certificateArn('us-east-1') }, { CloudFrontDefaultCertificate: true }] },
      { 'Fn::If': ['IsProd', ['shop.example.com'], { Ref: 'AWS::NoValue' }] },
    )],
  },
  {
    name: 'CloudFront in China with an alias and no certificate, of which AWS does not say that it is refused',
    verdict: 'unknown',
    stacks: [{ ...aliased(undefined), region: 'cn-north-1' }],
  },
  { name: 'CloudFront with an alias and a certificate that is given at deployment', verdict: 'unknown', stacks: [aliased({ AcmCertificateArn: { Ref: 'Given' } })] },
  {
    name: 'CloudFront with an alias and something that is known at deployment only in the place of its certificate',
    verdict: 'unknown',
    stacks: [aliased({ 'Fn::Transform': { Name: 'Viewer' } })],
  },
  {
    name: 'CloudFront without a certificate, with aliases that are given at deployment',
    verdict: 'unknown',
    stacks: [aliased(undefined, { 'Fn::Split': [',', { Ref: 'Given' }] })],
  },
  {
    name: 'CloudFront without a certificate, with what a macro makes of an alias',
    verdict: 'unknown',
    stacks: [aliased(undefined, [{ 'Fn::Transform': { Name: 'Aliases' } }])],
  },
];
