import { App, Stack, Tags } from 'aws-cdk-lib';
import { alarmsOf, certificateIn, DUBLIN, EMAILS, stackIn } from './monitored-app';
import { CertificateMonitor } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', EMAILS);
}

test('a certificate that is watched already, by this monitor or another', () => {
  const certificate = certificateIn(web);
  monitor().watch(certificate);
  expect(() => new CertificateMonitor(web, 'Second', EMAILS).watch(certificate)).toThrow(
    'watch() of "Web/Second": certificate "Web/Cert" is watched by CertificateMonitor "Web/Monitor" already: watch each certificate once');
});

test('an alarm has the tags of the app and of the stack', () => {
  Tags.of(app).add('team', 'web');
  const certs = stackIn(app, 'Certs', DUBLIN);
  monitor().watch(certificateIn(certs));
  expect(alarmsOf(certs)).toEqual([expect.objectContaining({ Tags: [{ Key: 'team', Value: 'web' }] })]);
});
