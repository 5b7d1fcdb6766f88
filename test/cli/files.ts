import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';

/** Writes files, by their paths, into a new directory; what is not text is written as JSON. */
export function directoryWith(files: Readonly<Record<string, unknown>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return directory;
}

/** The manifest of an assembly with these artifacts. */
export function manifest(artifacts: Readonly<Record<string, unknown>>) {
  return { version: '54.0.0', artifacts };
}

/** A stack in a manifest. */
export function stackArtifact(templateFile: string, region = 'ap-southeast-2', properties: Readonly<Record<string, unknown>> = {}) {
  return { type: 'aws:cloudformation:stack', environment: `aws://111122223333/${region}`, properties: { templateFile, ...properties } };
}

export const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A distribution with this certificate. */
export function distribution(certificateArn: unknown) {
  return {
    Type: 'AWS::CloudFront::Distribution',
    Properties: { DistributionConfig: { Enabled: true, ViewerCertificate: { AcmCertificateArn: certificateArn } } },
  };
}

/** A certificate that ACM is to issue. */
export const CERTIFICATE = { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS' } };
