import { App, Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { DUBLIN, TrustStack } from './trust-stack';

let app: App;
let stack: TrustStack;

function create(env: Environment): void {
  app = new App();
  stack = new TrustStack(app, env);
  const bundle = stack.bundle();
  void [bundle.parameter, bundle.trustStore];
}

/** The rules of all packs that are broken. */
function brokenRules(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test.each([[DUBLIN], [{}]])('cdk-nag finds nothing in a stack in %j', (env) => {
  create(env);
  expect(brokenRules()).toEqual([]);
});

test('what is acknowledged would be found otherwise', () => {
  create(DUBLIN);
  const acknowledging = stack.node.findAll().filter(({ node }) => acknowledgedAt(node).length > 0);
  const acknowledged = acknowledging.flatMap(({ node }) => acknowledgedAt(node));
  acknowledging.forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  const found = new Set(brokenRules());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
});

function acknowledgedAt(node: IConstruct['node']): string[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data as object)).map((id) => id.replace(/^annotation::/i, ''));
}
