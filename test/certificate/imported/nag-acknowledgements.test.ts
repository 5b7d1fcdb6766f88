import { App, Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { DUBLIN, PartnerStack } from './partner-stack';
import { ImportedCertificate } from '../../../src';

let app: App;
let stack: PartnerStack;
beforeEach(() => create(DUBLIN));

function create(env: Environment): void {
  app = new App();
  stack = new PartnerStack(app, env);
  stack.certificate();
  ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'] });
}

/** The rules of all packs that are broken. */
function brokenRules(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test('nothing is found', () => {
  expect(brokenRules()).toEqual([]);
});

test.each<[string, Environment]>([
  ['anywhere', {}], ['in any account', { region: 'eu-west-1' }], ['in any region', { account: '111122223333' }],
])('nothing is found in a stack that can be deployed %s', (_, env) => {
  create(env);
  expect(brokenRules()).toEqual([]);
});

test('what is acknowledged would be found otherwise', () => {
  const acknowledging = stack.node.findAll().filter(({ node }) => acknowledgedAt(node).length > 0);
  const acknowledged = acknowledging.flatMap(({ node }) => acknowledgedAt(node));
  acknowledging.forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  const found = new Set(brokenRules());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect(acknowledged).toHaveLength(18);
});

function acknowledgedAt(node: IConstruct['node']): string[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data as object)).map((id) => id.replace(/^annotation::/i, ''));
}
