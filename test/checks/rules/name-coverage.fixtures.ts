import {
  certificate, certificateArn, distribution, GIVEN, imported, ON_PROD, web,
  type ResourceFixture, type RuleFixture, type StackFixture,
} from './fixture';

/** CloudFront with these aliases and a certificate for these names. */
function site(Aliases: unknown, DomainName: unknown, SubjectAlternativeNames?: unknown): StackFixture {
  return web({ Cert: certificate({ DomainName, SubjectAlternativeNames }), Site: distribution({ Ref: 'Cert' }, { Aliases }) }, GIVEN);
}

const restApi = (DomainName: string): ResourceFixture => ({
  Type: 'AWS::ApiGateway::DomainName',
  Properties: { DomainName, RegionalCertificateArn: { Ref: 'Cert' }, EndpointConfiguration: { Types: ['REGIONAL'] }, SecurityPolicy: 'TLS_1_2' },
});

const deviceDomain = (DomainName: string): ResourceFixture => ({
  Type: 'AWS::IoT::DomainConfiguration', Properties: { DomainName, ServerCertificateArns: [{ Ref: 'Cert' }] },
});

/** A tenant of a distribution with a certificate for *.example.com, which has a certificate for shop.example.org. */
const tenant = (Domains: unknown, properties: Record<string, unknown> = {}): StackFixture => web({
  Cert: certificate({ DomainName: '*.example.com' }),
  Own: certificate({ DomainName: 'shop.example.org' }),
  Site: distribution({ Ref: 'Cert' }),
  Tenant: {
    Type: 'AWS::CloudFront::DistributionTenant',
    Properties: { DistributionId: { Ref: 'Site' }, Domains, Name: 'shop', Customizations: { Certificate: { Arn: { Ref: 'Own' } } }, ...properties },
  },
}, GIVEN);

const SITE = { resource: 'Web/Site', property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn' };
const ABOUT_WILDCARDS = 'a wildcard covers one level, and not the name above it';

export const NAME_COVERAGE: readonly RuleFixture[] = [
  {
    name: 'CloudFront with an alias that the certificate is not for',
    verdict: 'fail',
    stacks: [site(['www.example.com', 'shop.example.com'], 'www.example.com')],
    finding: {
      ...SITE,
      message: 'this distribution serves shop.example.com, but Web/Cert covers only www.example.com',
      fix: `add shop.example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'a wildcard for a name two levels down, and for the name above it',
    verdict: 'fail',
    stacks: [site(['a.b.example.com', 'example.com'], '*.example.com')],
    finding: {
      ...SITE,
      message: 'this distribution serves a.b.example.com, example.com, but Web/Cert covers only *.example.com',
      fix: `add a.b.example.com, example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'CloudFront with the same aliases twice, which are named once',
    verdict: 'fail',
    stacks: [site(['shop.example.com', 'blog.example.com', 'shop.example.com'], 'www.example.com', ['www.example.com', 'www.example.com'])],
    finding: {
      ...SITE,
      message: 'this distribution serves shop.example.com, blog.example.com, but Web/Cert covers only www.example.com',
      fix: `add shop.example.com, blog.example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'a wildcard alias with a certificate for one name',
    verdict: 'fail',
    stacks: [site(['*.example.com'], 'www.example.com')],
    finding: {
      ...SITE,
      message: 'this distribution serves *.example.com, but Web/Cert covers only www.example.com',
      fix: `add *.example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'API Gateway with a domain name that the certificate is not for',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Api: restApi('api.example.com') })],
    finding: {
      resource: 'Web/Api',
      property: 'RegionalCertificateArn',
      message: 'this domain name serves api.example.com, but Web/Cert covers only www.example.com',
      fix: `add api.example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'IoT Core, of which AWS does not say so, with a domain name that the certificate is not for',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Devices: deviceDomain('iot.example.com') })],
    finding: {
      resource: 'Web/Devices',
      property: 'ServerCertificateArns.0',
      message: 'this domain configuration serves iot.example.com, but Web/Cert covers only www.example.com',
      fix: `add iot.example.com to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
      severity: 'warning',
    },
  },
  {
    name: 'a distribution tenant with a domain that neither certificate covers',
    verdict: 'fail',
    stacks: [tenant(['shop.example.org', 'shop.example.com', 'www.example.org'])],
    finding: {
      resource: 'Web/Tenant',
      property: 'Customizations.Certificate.Arn',
      message: 'this distribution tenant serves www.example.org, but Web/Own covers only shop.example.org',
      fix: `add www.example.org to its subjectAlternativeNames; ${ABOUT_WILDCARDS}`,
      severity: 'warning',
    },
  },
  { name: 'a distribution tenant with domains that the two certificates cover', verdict: 'pass', stacks: [tenant(['shop.example.org', 'shop.example.com'])] },
  { name: 'a tenant of a distribution that is given at deployment', verdict: 'unknown', stacks: [tenant(['www.example.org'], { DistributionId: { Ref: 'Given' } })] },
  {
    name: 'a distribution tenant for which CloudFront requests a certificate',
    verdict: 'unknown',
    stacks: [tenant(['www.example.org'], { ManagedCertificateRequest: { ValidationTokenHost: 'cloudfront' } })],
  },
  { name: 'a wildcard for a name one level down', verdict: 'pass', stacks: [site(['www.example.com'], '*.example.com')] },
  { name: 'a wildcard and the name above it', verdict: 'pass', stacks: [site(['example.com', 'www.example.com'], 'example.com', ['*.example.com'])] },
  { name: 'a wildcard alias with the same wildcard', verdict: 'pass', stacks: [site(['*.example.com'], '*.example.com')] },
  { name: 'another spelling of the name', verdict: 'pass', stacks: [site(['WWW.Example.com'], 'www.EXAMPLE.com')] },
  { name: 'CloudFront without aliases', verdict: 'pass', stacks: [site(undefined, 'www.example.com')] },
  { name: 'API Gateway with the name of the certificate', verdict: 'pass', stacks: [web({ Cert: certificate(), Api: restApi('www.example.com') })] },
  {
    name: 'aliases and certificate that hang on one condition',
    verdict: 'pass',
    stacks: [web({
      Cert: certificate({ DomainName: { 'Fn::If': ['IsProd', 'www.example.com', 'dev.example.com'] } }),
      Site: distribution({ Ref: 'Cert' }, { Aliases: { 'Fn::If': ['IsProd', ['www.example.com'], ['dev.example.com']] } }),
    }, ON_PROD)],
  },
  {
    name: 'a listener, whose names stand elsewhere',
    verdict: 'unknown',
    stacks: [web({
      Cert: certificate(),
      Https: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06', Certificates: [{ CertificateArn: { Ref: 'Cert' } }] },
      },
    })],
  },
  { name: 'an alias that is given at deployment', verdict: 'unknown', stacks: [site([{ Ref: 'Given' }], 'www.example.com')] },
  { name: 'aliases that are given at deployment', verdict: 'unknown', stacks: [site({ 'Fn::Split': [',', { Ref: 'Given' }] }, 'www.example.com')] },
  { name: 'a name of the certificate that is given at deployment', verdict: 'unknown', stacks: [site(['shop.example.com'], 'www.example.com', [{ Ref: 'Given' }])] },
  {
    name: 'names of the certificate that are given at deployment',
    verdict: 'unknown',
    stacks: [site(['shop.example.com'], 'www.example.com', { 'Fn::Split': [',', { Ref: 'Given' }] })],
  },
  {
    name: 'a certificate that somebody else requested or imported',
    verdict: 'unknown',
    stacks: [web({ Site: distribution(certificateArn('us-east-1'), { Aliases: ['shop.example.com'] }) })],
  },
  {
    name: 'CloudFront with an alias that an imported certificate is not said to cover',
    verdict: 'fail',
    stacks: [web({ Cert: imported({ DomainNames: ['www.example.com'] }), Site: distribution({ Ref: 'Cert' }, { Aliases: ['www.example.com', 'shop.example.com'] }) })],
    finding: {
      ...SITE,
      message: 'this distribution serves shop.example.com, and the app does not say that Web/Cert covers more than www.example.com',
      fix: `add shop.example.com to its domainNames, so that the deployment verifies that it covers them; ${ABOUT_WILDCARDS}`,
      severity: 'warning',
    },
  },
  {
    name: 'CloudFront with an alias that a self-signed certificate is not for',
    verdict: 'fail',
    stacks: [web({
      Cert: imported({ SecretArn: undefined, DomainNames: ['www.example.com'] }),
      // viewers of its own, which need not be browsers
      Site: distribution({ Ref: 'Cert' }, { Aliases: ['shop.example.com'], ViewerMtlsConfig: { Mode: 'required' } }),
    })],
    finding: {
      ...SITE,
      message: 'this distribution serves shop.example.com, but Web/Cert covers only www.example.com',
      fix: `add shop.example.com to its domainNames; ${ABOUT_WILDCARDS}`,
    },
  },
  {
    name: 'CloudFront with an alias that an imported certificate has to cover',
    verdict: 'pass',
    stacks: [web({ Cert: imported({ DomainNames: ['*.example.com'] }), Site: distribution({ Ref: 'Cert' }, { Aliases: ['shop.example.com'] }) })],
  },
  {
    name: 'an imported certificate that has to cover no name, or one that is given at deployment',
    verdict: 'unknown',
    stacks: [undefined, [{ Ref: 'Given' }]].map((DomainNames, index) => ({
      ...web({ Cert: imported({ DomainNames }), Site: distribution({ Ref: 'Cert' }, { Aliases: [`shop${index}.example.com`] }) }, GIVEN), name: ['Web', 'Shop'][index],
    })),
  },
];
