import { CertificateDetail } from '@aws-sdk/client-acm';
import { Endpoint } from './endpoint';
import { Notifications } from './notifications';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';
import { keepBody } from '../picture/dashboard-body';

const HOME = 'eu-west-1';
const REGIONS = [HOME, CLOUDFRONT_REGION];

/** A CertificateMonitor for certificates of two regions and an endpoint, what its subscribers receive, and what remains of it. */
describe('certificates of two regions that are watched', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;
  let endpoint: Endpoint;

  afterAll(async () => endpoint?.stop());

  const inEachRegion = async <T>(look: (notifications: Notifications, region: string) => Promise<T>): Promise<T[]> =>
    Promise.all(REGIONS.map(async region => look(new Notifications(cloud, region), region)));
  const certificateIn = async (region: string): Promise<CertificateDetail> => (await cloud.certificates(region))[0];
  const dashboard = async () => new Notifications(cloud, HOME).dashboard('certificates');
  const alarms = async () => (await inEachRegion(async each => each.alarms())).flat();

  steps.must('is deployed', async () => {
    ({ app, cloud } = await setUp('certificate monitor', { app: 'test/deploy/apps/certificate-monitor.js', home: HOME }));
    zone = await cloud.createHostedZone('example.com');
    endpoint = await Endpoint.serving('www.example.com', 10.5, cloud);
    await app.deploy({ zone, endpoint: String(endpoint.port), root: endpoint.root });
  });

  steps.see('each certificate has an alarm in its region', async () => {
    const arns = await Promise.all(REGIONS.map(async region => (await certificateIn(region)).CertificateArn));
    expect(await alarms()).toEqual(arns.map(Value => expect.objectContaining({
      Namespace: 'AWS/CertificateManager',
      MetricName: 'DaysToExpiry',
      Dimensions: [{ Name: 'CertificateArn', Value }],
      Threshold: 30,
      TreatMissingData: 'ignore',
      StateValue: 'INSUFFICIENT_DATA',
    })));
  });

  steps.see('the dashboard shows both certificates and the endpoint, and all alarms and rules by what they are called', async () => {
    const body = await dashboard();
    keepBody(body);
    const arns = await Promise.all(REGIONS.map(async region => (await certificateIn(region)).CertificateArn));
    const { days, events } = { days: body.widgets[0], events: body.widgets.at(-1)! };
    expect(days.properties.metrics!.slice(1).map(([, , , value]) => value).sort()).toEqual([...arns, `www.example.com:${endpoint.port} at 127.0.0.1`].sort());
    const all = (await inEachRegion(async each => each.allAlarms())).flat().map(({ AlarmArn }) => AlarmArn!);
    const shown = body.widgets.flatMap(({ properties }) => properties.alarms ?? []);
    expect(all).toEqual(expect.arrayContaining(shown));
    expect(shown).toHaveLength(4);
    const rules = (await inEachRegion(async each => each.rules())).flat();
    expect(rules).toEqual(expect.arrayContaining(events.properties.metrics!.slice(1).map(([, , , value]) => value)));
    expect(events.properties.metrics).toHaveLength(7);
  });

  steps.see('an alarm reaches the subscribers of its region, with what to do', async () => {
    const texts = await inEachRegion(async each => {
      await each.raise((await each.alarms())[0]);
      return each.received();
    });
    expect(texts).toEqual(['Certs/Certificate', 'Web/Certificate'].map(path => [expect.stringContaining(`Certificate ${path} expires in less than 30 days.`)]));
  });

  steps.see('so does a renewal that fails, with its reason', async () => {
    const texts = await inEachRegion(async (each, region) => {
      const { CertificateArn, DomainName } = await certificateIn(region);
      const detail = { CommonName: DomainName, DaysToExpiry: 30, RenewalStatusReason: 'CAA_ERROR', DomainValidationMethod: 'DNS' };
      await each.send('ACM Certificate Renewal Action Required', CertificateArn!, detail);
      return each.received();
    });
    const arns = await Promise.all(REGIONS.map(async region => (await certificateIn(region)).CertificateArn));
    expect(texts).toEqual(['api', 'www'].map((name, index) => [[
      `"ACM cannot renew the certificate for ${name}.example.com, which expires in 30 days."`,
      '"Reason: CAA_ERROR"',
      '"What to do, by reason:"',
      '"- no reason, or PENDING_DOMAIN_VALIDATION: create the CNAME record of each domain again, as \\"Domains\\" in the ACM console shows it"',
      '"- CAA_ERROR: add a CAA record for amazon.com to the domain, or remove its CAA records"',
      '"- ADDITIONAL_VERIFICATION_REQUIRED, DOMAIN_NOT_ALLOWED, INVALID_PUBLIC_DOMAIN or DOMAIN_VALIDATION_DENIED: ask AWS Support to verify the domain, '
      + 'or replace the certificate"',
      '"- any other reason: see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html"',
      `"Certificate: ${arns[index]}"`,
      `"Account: ${cloud.account}, region: ${REGIONS[index]}"`,
    ].join('\n')]));
  });

  steps.see('a chat channel gets both: the alarm as it is, and the event as a custom notification', async () => {
    const texts = await inEachRegion(async each => each.receivedInChat());
    const notifications = texts.map(([alarm, event, ...rest]) => {
      expect([alarm, rest]).toEqual([expect.stringMatching(/Certificate (Certs|Web)\/Certificate expires in less than 30 days\./), []]);
      return JSON.parse(event) as unknown;
    });
    const arns = await Promise.all(REGIONS.map(async region => (await certificateIn(region)).CertificateArn));
    expect(notifications).toEqual(['api', 'www'].map((name, index) => ({
      version: '1.0',
      source: 'custom',
      content: {
        title: 'ACM Certificate Renewal Action Required',
        description: [
          `ACM cannot renew the certificate for ${name}.example.com, which expires in 30 days.`,
          'Reason: CAA_ERROR',
          `Certificate: ${arns[index]}`,
          `Account: ${cloud.account}, region: ${REGIONS[index]}`,
        ].join('\n'),
        nextSteps: expect.arrayContaining(['CAA_ERROR: add a CAA record for amazon.com to the domain, or remove its CAA records']),
      },
    })));
  });

  steps.see('and a certificate that has expired', async () => {
    const notifications = new Notifications(cloud, HOME);
    const { CertificateArn, DomainName } = await certificateIn(HOME);
    await notifications.send('ACM Certificate Expired', CertificateArn!, { CommonName: DomainName });
    expect(await notifications.received()).toEqual([expect.stringMatching(/^"The certificate for api\.example\.com has expired\./)]);
  });

  steps.see('an endpoint serves an old certificate: its function finds that, and a subscriber is told', async () => {
    expect(await endpoint.probe()).toBe(undefined);
    expect([await endpoint.metric('DaysToExpiry', 'Minimum'), await endpoint.metric('Problem', 'Maximum')]).toEqual([10, 0]);
    expect(await endpoint.states()).toEqual({ DaysToExpiry: 'ALARM', Problem: 'OK' });
    expect(await new Notifications(cloud, HOME).received()).toEqual([
      expect.stringContaining(`Endpoint www.example.com:${endpoint.port} at 127.0.0.1 serves a certificate that expires in less than 20 days.`),
    ]);
  });

  steps.see('and one for another name', async () => {
    await endpoint.changeTo('shop.example.net');
    expect(await endpoint.probe()).toBe(undefined);
    expect(await endpoint.metric('Problem', 'Maximum')).toBe(3);
    expect(await endpoint.states()).toEqual({ DaysToExpiry: 'ALARM', Problem: 'ALARM' });
    expect(await new Notifications(cloud, HOME).received()).toEqual([expect.stringContaining('3: its certificate does not cover the name')]);
  });

  steps.must('one certificate and the endpoint are not watched any more, and the threshold is another one', async () => {
    await app.deploy({ zone, threshold: '20', without: 'regional' });
  });

  steps.see('its alarm and rules are gone, the other alarm is updated, and the certificates remain', async () => {
    const { CertificateArn } = await certificateIn(CLOUDFRONT_REGION);
    expect((await alarms()).map(({ Dimensions, Threshold }) => [Dimensions![0].Value, Threshold])).toEqual([[CertificateArn, 20]]);
    expect(await new Notifications(cloud, HOME).rules()).toEqual([]);
    expect(await endpoint.states()).toEqual({});
    expect((await dashboard()).widgets[0].properties.metrics!.slice(1).map(([, , , value]) => value)).toEqual([CertificateArn]);
    expect((await certificateIn(HOME)).DomainName).toBe('api.example.com');
  });

  steps.must('the monitor is removed from the app', async () => {
    await app.deploy({ zone, without: 'monitor' });
  });

  steps.see('no alarm and no rule remains, but the certificates do, and the support stack of the topic, which the CLI does not delete', async () => {
    expect((await inEachRegion(async each => each.allAlarms())).flat()).toEqual([]);
    expect((await inEachRegion(async each => each.rules())).flat()).toEqual([]);
    expect((await dashboard()).widgets).toEqual([]);
    expect((await Promise.all(REGIONS.map(certificateIn))).map(({ DomainName }) => DomainName)).toEqual(['api.example.com', 'www.example.com']);
    expect((await cloud.stackNames(CLOUDFRONT_REGION)).filter(name => name.endsWith('-Monitor'))).toEqual(['Web-eu-west-1-CdkAcm-us-east-1-Monitor']);
  });

  steps.must('that stack is deleted, and watchAll() has its topics in stacks with a name', async () => {
    await cloud.at(CLOUDFRONT_REGION).deleteStack('Web-eu-west-1-CdkAcm-us-east-1-Monitor');
    await app.deploy({ zone, topics: 'certificate-alerts' });
  });

  steps.see('each region has a topic for people and one for the channel, in the stack of that name, to which the alarm of the region sends', async () => {
    expect(await inEachRegion(async each => (await each.alarms()).map(({ AlarmActions }) => AlarmActions!.length))).toEqual([[2], [2]]);
    expect((await alarms()).flatMap(({ AlarmActions }) => AlarmActions!)).toEqual(REGIONS.flatMap(region => ['CertificateMonitor', 'CertificateMonitorChat'].map(part => (
      expect.stringMatching(new RegExp(`^arn:aws:sns:${region}:${cloud.account}:certificate-alerts-${part}-\\w+$`))))));
  });

  steps.see('"cdk destroy" leaves nothing', async () => {
    await app.destroy({ zone, topics: 'certificate-alerts' });
    expect((await Promise.all(REGIONS.map(async region => cloud.stackNames(region)))).flat()).toEqual(['CDKToolkit', 'CDKToolkit']);
    expect((await inEachRegion(async each => each.allAlarms())).flat()).toEqual([]);
  });
});
