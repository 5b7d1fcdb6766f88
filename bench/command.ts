import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { LIBRARY, run, WORK } from './workplace';

const TEMPLATES = 1000;
const QUEUES = 37;

const IMPORTED = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** Writes a cloud assembly of a thousand stacks, of forty resources each; two of these have certificates. */
export function writeAssembly(): string {
  const directory = join(WORK, 'assembly');
  mkdirSync(directory);
  const artifacts = Object.fromEntries(Array.from({ length: TEMPLATES }, (_, index) => {
    const templateFile = `Stack${index}.template.json`;
    writeFileSync(join(directory, templateFile), JSON.stringify({ Resources: resources() }, undefined, 1));
    return [`Stack${index}`, { type: 'aws:cloudformation:stack', environment: 'aws://111122223333/us-east-1', properties: { templateFile } }];
  }));
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ version: '54.0.0', artifacts }));
  return directory;
}

function resources() {
  const queues = Array.from({ length: QUEUES }, (_, index) => [`Queue${index}`, {
    Type: 'AWS::SQS::Queue',
    Properties: { VisibilityTimeout: 300, KmsMasterKeyId: 'alias/aws/sqs', Tags: [{ Key: 'Name', Value: `Queue${index}` }] },
    UpdateReplacePolicy: 'Delete',
    DeletionPolicy: 'Delete',
  }]);
  const ViewerCertificate = { AcmCertificateArn: { Ref: 'Certificate' }, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return {
    ...Object.fromEntries(queues),
    Certificate: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS' } },
    Site: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: { DistributionConfig: { Enabled: true, Aliases: ['www.example.com'], ViewerCertificate } },
    },
    Https: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', Certificates: [{ CertificateArn: IMPORTED }] },
    },
  };
}

/** How many milliseconds `cdk-acm check` takes for it. */
export function measureCommand(assembly: string): number {
  const began = performance.now();
  run(process.execPath, [join(LIBRARY, 'lib', 'cli', 'cdk-acm.js'), 'check', assembly]);
  return performance.now() - began;
}
