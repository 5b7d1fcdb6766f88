import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { stacksIn } from '../../examples/demo/assembly';
import { certificatesOf } from '../../examples/demo/certificates';
import { CloudFrontCertificate } from '../../src';

const validation = CertificateValidation.fromDns();
const outdir = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(outdir, { recursive: true }));

function domain(stack: Stack, certificateArn: string): void {
  new CfnDomainName(stack, 'Domain', { domainName: 'graphql.example.com', certificateArn })
    .addMetadata('aws:cdk:path', `${stack.node.path}/Domain/Resource`);
}

test('each certificate is shown with its names, its region and who uses it', () => {
  const app = new App({ outdir });
  const env = { region: 'ap-southeast-2' };

  const beside = new Stack(app, 'Beside', { env });
  domain(beside, new Certificate(beside, 'C', { domainName: 'a.example.com', subjectAlternativeNames: ['b.example.com'], validation }).certificateArn);

  const staged = new Stack(new Stage(app, 'Prod', { env }), 'Staged');
  domain(staged, new CloudFrontCertificate(staged, 'C', { domainName: 'c.example.com', validation }).certificateArn);

  const unused = new Stack(app, 'Unused');
  new Certificate(unused, 'C', { domainName: 'd.example.com', validation });

  app.synth();
  const shown = certificatesOf(stacksIn(outdir)).sort((one, other) => one.names[0].localeCompare(other.names[0]));
  expect(shown).toEqual([
    { names: ['a.example.com', 'b.example.com'], region: 'ap-southeast-2', usedBy: ['Beside/Domain (AppSync DomainName, ap-southeast-2)'] },
    { names: ['c.example.com'], region: 'us-east-1', usedBy: ['Prod/Staged/Domain (AppSync DomainName, ap-southeast-2)'] },
    { names: ['d.example.com'], region: 'any region', usedBy: [] },
  ]);
});
