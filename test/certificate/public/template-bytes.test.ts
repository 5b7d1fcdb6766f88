import { App, CfnParameter, Lazy, Stack, Tags } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate, CloudFrontCertificateProps } from '../../../src';
import { bytesInTemplate } from '../../../src/certificate/public/template-bytes';
import { importedZone, SYDNEY } from '../cloudfront-app';

const SIX = Array.from({ length: 6 }, (_, index) => `site${index}`);
const TEN_NAMES = { subjectAlternativeNames: Array.from({ length: 9 }, (_, index) => `n${index}.alternatives.example.com`) };

/** What the template of six certificates has, in parts of what was estimated. */
function partOfEstimate(props: Partial<CloudFrontCertificateProps>, prepare: (stack: Stack) => void): number {
  const app = new App();
  const web = new Stack(app, 'Web', { env: SYDNEY });
  prepare(web);
  const hostedZone = importedZone(web);
  const certificates = SIX.map((label) => new CloudFrontCertificate(web, label, { domainName: `${label}.example.com`, hostedZone, ...props }));
  const [support] = app.synth().stacks.filter(({ environment }) => environment.region === 'us-east-1');
  const estimate = certificates.map((each) => bytesInTemplate(each, { domainName: 'site0.example.com', hostedZone, ...props }));
  return JSON.stringify(support.template, undefined, 1).length / estimate.reduce((sum, each) => sum + each, 0);
}

test.each<[string, Partial<CloudFrontCertificateProps>, (stack: Stack) => void]>([
  ['one name', {}, () => {}],
  ['ten names', TEN_NAMES, () => {}],
  ['five tags', {}, (stack) => Object.entries({ team: 'shop', stage: 'production', owner: 'web', centre: '4711', since: '2026' })
    .forEach(([key, value]) => Tags.of(stack).add(key, value))],
])('the bytes of a certificate are estimated with room for tags: with %s', (_, props, prepare) => {
  expect(partOfEstimate(props, prepare)).toBeLessThan(1);
  expect(partOfEstimate(props, prepare)).toBeGreaterThan(0.5);
});

test('a zone whose ID is read from another stack takes more bytes, for each name', () => {
  const web = new Stack(new App(), 'Web', { env: SYDNEY });
  const known = importedZone(web);
  const later = HostedZone.fromHostedZoneAttributes(web, 'Later', { hostedZoneId: new CfnParameter(web, 'Id').valueAsString, zoneName: 'example.com' });
  const bytes = (props: Partial<CloudFrontCertificateProps>) => bytesInTemplate(web, { domainName: 'example.com', ...props });
  expect(bytes({ hostedZone: later }) - bytes({ hostedZone: known })).toBe(280);
  expect(bytes({ hostedZone: later, ...TEN_NAMES }) - bytes({ hostedZones: [known], ...TEN_NAMES })).toBe(2800);
});

test('a name that is known at deployment only takes the same bytes, however many tokens the app has made before', () => {
  const web = new Stack(new App(), 'Web', { env: SYDNEY });
  const texts = Array.from({ length: 10_001 }, (_, index) => Lazy.string({ produce: () => `${index}` }));
  const lists = Array.from({ length: 10_001 }, (_, index) => Lazy.list({ produce: () => [`${index}`] }));
  const bytes = (domainName: string, subjectAlternativeNames?: string[]) => bytesInTemplate(web, { domainName, subjectAlternativeNames });
  expect(bytes(`www.${texts[10_000]}`)).toBe(bytes(`www.${texts[0]}`));
  expect(bytes('example.com', lists[10_000])).toBe(bytes('example.com', lists[0]));
  expect(bytes(texts[0])).toBeGreaterThan(bytes('www.example.com'));
});
