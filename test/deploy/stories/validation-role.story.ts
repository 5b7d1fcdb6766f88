import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const DNS = 'eu-central-1';
const ZONE = 'company.example';

/** The function and the role have the permissions of their policies alone. The zone is the one to which public DNS delegates, so certificates wait. */
describe('a certificate whose hosted zone is in another account', () => {
  const steps = new Steps();
  let dnsApp: CdkApp;
  let dns: Cloud;
  let app: CdkApp;
  let shop: Cloud;
  let dnsContext: Context;
  let context: Context;

  const validationRecords = async (): Promise<string[]> =>
    (await dns.records(dnsContext.zone)).filter(({ Type }) => Type === 'CNAME').map(({ Name }) => Name!.replace(/^_[^.]*\./, '')).sort();

  const statuses = async (region: string): Promise<(string | undefined)[]> => (await shop.certificates(region)).map(({ Status }) => Status);

  steps.must('waits for its records, and fails without them', async () => {
    ({ app, cloud: shop } = await setUp('validated by role', { app: 'test/deploy/apps/validated-by-role.js', home: HOME, bootstrapped: [HOME] }));
    ({ app: dnsApp, cloud: dns } = await setUp('validation role', { app: 'test/deploy/apps/validation-role.js', home: DNS, bootstrapped: [DNS] }));
    dnsContext = { zone: await dns.createHostedZone(ZONE, 'authoritative'), account: shop.account, externalId: 'shop' };
    const native = { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: `shop.${ZONE}`, ValidationMethod: 'DNS' } };
    await expect(shop.createStack('Waiting', { Certificate: native })).rejects.toThrow('ROLLBACK');
    await shop.deleteStack('Waiting');
  });

  steps.must('is created when the role has written one record for each name', async () => {
    await dnsApp.deploy(dnsContext);
    context = { zone: dnsContext.zone, role: `arn:aws:iam::${dns.account}:role/validation`, externalId: 'shop', names: `shop.${ZONE},*.eu.${ZONE}` };
    await app.deploy(context);
    expect(await validationRecords()).toEqual([`eu.${ZONE}.`, `shop.${ZONE}.`]);
  });

  steps.see('is one of CloudFormation, and those that told the records are gone', async () => {
    expect([await statuses(HOME), await statuses(CLOUDFRONT_REGION)]).toEqual([['ISSUED'], ['ISSUED']]);
    expect(await app.deploy(context)).toContain('no changes');
  });

  steps.see('gets the record of an added name', async () => {
    context = { ...context, names: `${context.names},a.eu.${ZONE}` };
    await app.deploy(context);
    expect(await validationRecords()).toEqual([`a.eu.${ZONE}.`, `eu.${ZONE}.`, `shop.${ZONE}.`]);
    expect(await statuses(HOME)).toEqual(['ISSUED']);
  });

  steps.see('is as before after an update with a name that the role does not allow', async () => {
    const { exitCode, output } = await app.tryDeploy({ ...context, names: `${context.names},admin.shop.${ZONE}` });
    expect(exitCode).not.toBe(0);
    expect(output).toContain(`its ValidationRole must have that hosted zone, and 'admin.shop.${ZONE}' in domainNames`);
    expect(await shop.stackStatus(HOME, 'Shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await validationRecords()).not.toContain(`admin.shop.${ZONE}.`);
  });

  steps.see('leaves its records when it is deleted', async () => {
    await app.destroy(context);
    expect([await shop.stackNames(HOME), await statuses(HOME), await statuses(CLOUDFRONT_REGION)]).toEqual([['CDKToolkit'], [], []]);
    expect(await validationRecords()).toHaveLength(3);
  });
});
