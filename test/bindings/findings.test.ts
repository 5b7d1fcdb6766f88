import { findingDifferences } from './difference';
import { findingsIn } from './findings';

const region = [
  'cdk-acm::certificate-region at app.py:14',
  '  CloudFront reads this certificate from us-east-1, and it is in ap-southeast-2',
  '  in Web/Site/Resource (AWS::CloudFront::Distribution), ViewerCertificate',
  '  → use CloudFrontCertificate',
].join('\n');
const service = [
  'cdk-acm::supported-service at Web/Endpoint',
  '  DMS takes no ACM certificate',
  '  in Web/Endpoint (AWS::DMS::Endpoint), CertificateArn',
  '  → import it into DMS',
].join('\n');

test('findings are read from among what the CLI prints, sorted, the place apart from the text', () => {
  const output = `Traceback (most recent call last):\nRuntimeError: cdk-acm found 2 errors\n\n${service}\n\n${region}\n\nExit code: 1\n`;

  expect(findingsIn(output)).toEqual([
    { where: 'app.py:14', text: region.replace('cdk-acm::', '').replace(' at app.py:14', '') },
    { where: 'Web/Endpoint', text: service.replace('cdk-acm::', '').replace(' at Web/Endpoint', '') },
  ]);
});

test('a finding at another place in the app is the same finding', () => {
  expect(findingDifferences(findingsIn(region), findingsIn(region.replace('app.py:14', 'App.java:23')))).toEqual([]);
});

test('a finding that one language lacks and one that it alone has are told', () => {
  expect(findingDifferences(findingsIn(region), findingsIn(service))).toEqual([
    expect.stringContaining('does not report certificate-region'),
    expect.stringContaining('reports, unlike TypeScript, supported-service'),
  ]);
});

test('a finding that both JavaScript and the language of the app print is one finding', () => {
  expect(findingsIn(`${region}\n    at KernelHost.run (program.js:1:232607)\n\n${region}\n`)).toEqual(findingsIn(region));
});

test.each([
  ['Maven', '[ERROR] '],
  ['Go', '\t'],
])('what %s puts before each line is not part of a finding', (_, prefix) => {
  expect(findingsIn(region.replace(/^/gm, prefix))).toEqual(findingsIn(region));
});
