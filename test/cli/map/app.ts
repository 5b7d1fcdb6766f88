import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact } from '../files';

export const IMPORTED = 'arn:aws:acm:us-east-1:111122223333:certificate/22222222-2222-3333-4444-555555555555';

function listener(...arns: unknown[]) {
  return {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', Certificates: arns.map((CertificateArn) => ({ CertificateArn })),
    },
  };
}

function certificate(domainName: string, ...others: string[]) {
  return { ...CERTIFICATE, Properties: { ...CERTIFICATE.Properties, DomainName: domainName, SubjectAlternativeNames: others } };
}

/** The ARN as CloudFrontCertificate reads it: an SSM parameter whose description changes with the certificate. */
const LOOKUP = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Description: 'Revision 1 of the certificate', Value: { 'Fn::GetStackOutput': { StackName: 'Certificates', OutputName: 'Site', Region: 'us-east-1' } } } };
const ELSEWHERE = { 'Fn::GetAtt': ['Lookup', 'Value'] };

/** A cloud assembly with certificates in the right and in the wrong place, of elsewhere, unknown and unused. */
export function assembly(resources: Readonly<Record<string, unknown>> = {}): string {
  return directoryWith({
    'manifest.json': manifest({
      Certificates: stackArtifact('certificates.json', 'us-east-1'),
      Web: stackArtifact('web.json', 'ap-southeast-2'),
      Partner: stackArtifact('partner.json', 'unknown-region'),
    }),
    'certificates.json': {
      Resources: {
        Site: certificate('www.example.com', 'example.com'),
        Idle: certificate('a.example.com', 'b.example.com', 'c.example.com', 'd.example.com', 'e.example.com'),
      },
      Outputs: { Site: { Value: { Ref: 'Site' } } },
    },
    'web.json': {
      Resources: {
        Api: certificate('api.example.com'),
        Lookup: LOOKUP,
        Site: distribution(ELSEWHERE),
        Https: { ...listener({ Ref: 'Api' }, IMPORTED), Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate' },
        Pool: { Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: 'api.example.com', CustomDomainConfig: { CertificateArn: { Ref: 'Api' } } } },
        ...resources,
      },
    },
    'partner.json': { Parameters: { Arn: { Type: 'String' } }, Resources: { Https: listener({ Ref: 'Arn' }) } },
  });
}
