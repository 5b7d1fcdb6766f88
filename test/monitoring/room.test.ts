import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { DUBLIN, EMAILS, stackIn, zone } from './monitored-app';
import { CertificateMonitor, CloudFrontCertificate } from '../../src';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** The support stack of each of many certificates, by the logical ID of its certificate, and the warnings of the app. */
function synthesized(isWatched: boolean): { places: Record<string, string>; warnings: string } {
  const app = new App();
  const web = stackIn(app, 'Web', DUBLIN);
  const hostedZone = zone(web);
  const create = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => (
    new CloudFrontCertificate(web, `Cert${from + index}`, { domainName: `shop${from + index}.example.com`, hostedZone })));
  const early = create(0, 60);
  if (isWatched) {
    const monitor = new CertificateMonitor(web, 'Monitor', EMAILS);
    early.forEach((certificate) => monitor.watch(certificate));
  }
  create(60, 80);
  const resources = app.node.findAll().filter((each): each is CfnResource => CfnResource.isCfnResource(each) && each.cfnResourceType === CERTIFICATE);
  const places = Object.fromEntries(resources.map((each) => [Stack.of(each).resolve(each.logicalId), Stack.of(each).stackName]));
  const { stacks } = app.synth();
  return { places, warnings: JSON.stringify(stacks.flatMap(({ messages }) => messages.map(({ entry }) => entry.data))) };
}

test('alarms take no room from certificates: watching moves none to another stack, which would replace it', () => {
  const [plain, watched] = [false, true].map(synthesized);
  expect(new Set(Object.values(plain.places)).size).toBeGreaterThan(1);
  expect(watched.places).toEqual(plain.places);
  expect(plain.warnings).not.toContain('cdk-acm::support-stack-size');
  expect(watched.warnings).toContain('bootstrap that region and give supportStackSynthesizer');
});
