import { App, Stack, Tags } from 'aws-cdk-lib';
import { alarmsOf, certificateIn, DUBLIN, EMAILS, propertiesOf, stackById, stackIn, zone } from './monitored-app';
import { CertificateMonitor, CloudFrontCertificate } from '../../src';

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

describe('what an app removes', () => {
  test('a monitor that is removed watches nothing any more', () => {
    const certificate = certificateIn(web);
    monitor().watch(certificate);
    web.node.tryRemoveChild('Monitor');
    new CertificateMonitor(web, 'Second', EMAILS).watch(certificate);
    expect(alarmsOf(web)).toHaveLength(1);
  });

  test.each(['Monitor', 'Second'])('what it has in other stacks is removed when "%s" watches its certificate', (id) => {
    const certificate = new CloudFrontCertificate(web, 'Cert', { domainName: 'www.example.com', hostedZone: zone(web) });
    monitor().watch(certificate);
    web.node.tryRemoveChild('Monitor');
    new CertificateMonitor(web, id, EMAILS).watch(certificate);
    expect(alarmsOf(stackById(app, 'Web-CdkAcm-us-east-1'))).toHaveLength(1);
    expect(propertiesOf(stackById(app, 'Web-CdkAcm-us-east-1-Monitor'), 'AWS::SNS::Topic')).toHaveLength(1);
  });

  test('a monitor whose alarms in other stacks would be left is refused', () => {
    monitor().watch(certificateIn(stackIn(app, 'Certs', DUBLIN)));
    web.node.tryRemoveChild('Monitor');
    expect(() => app.synth()).toThrow('CertificateMonitor "Web/Monitor" was removed from the app, but the alarm of certificate "Certs/Cert" in another stack sends to its topic: '
      + 'remove it before it watches');
  });

  test('a certificate that is removed after it was watched is refused', () => {
    monitor().watch(certificateIn(web));
    web.node.tryRemoveChild('Cert');
    expect(() => app.synth()).toThrow('CertificateMonitor "Web/Monitor": certificate "Web/Cert" was removed from the app after it was watched, but its alarm refers to it: '
      + 'remove it before it is watched');
  });

  test('watchAll leaves out a certificate that is removed before synthesis', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    certificateIn(web);
    web.node.tryRemoveChild('Cert');
    expect(() => app.synth()).not.toThrow();
    expect(alarmsOf(web)).toEqual([]);
  });
});
