import { App, Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { Company, SHOP } from './company';
import { CloudFrontCertificate, RegionalCertificate } from '../../../src';

let app: App;
beforeEach(() => create(SHOP));

function create(env: Environment): void {
  const company = new Company({ env });
  ({ app } = company);
  const { shop, zone } = company;
  new RegionalCertificate(shop, 'Regional', { domainName: 'api.example.com', hostedZone: zone, validationRole: company.importedRole() });
  new CloudFrontCertificate(shop, 'Cdn', { domainName: 'www.example.com', hostedZone: zone, validationRole: company.importedRole() });
  company.role({ domainNames: ['example.com', '*.shop.example.com'] });
  company.role({ organizationId: 'o-a1b2c3d4e5', externalId: 'shop' });
}

/** The rules of all packs that are broken. */
function brokenRules(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test.each<[string, Environment]>([
  ['in one place', SHOP], ['anywhere', {}], ['in any account', { region: 'eu-west-1' }], ['in any region', { account: '111122223333' }],
])('nothing is found in a stack that can be deployed %s', (_, env) => {
  create(env);
  expect(brokenRules()).toEqual([]);
});

test('what is acknowledged would be found otherwise', () => {
  const acknowledging = app.node.findAll().filter(({ node }) => acknowledgedAt(node).length > 0);
  const acknowledged = acknowledging.flatMap(({ node }) => acknowledgedAt(node));
  acknowledging.forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  const found = new Set(brokenRules());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(10);
});

function acknowledgedAt(node: IConstruct['node']): string[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data as object)).map((id) => id.replace(/^annotation::/i, ''));
}
