import { join } from 'path';
import type { Linter } from 'eslint';
import { LegacyESLint } from 'eslint/use-at-your-own-risk';

const root = join(__dirname, '..', '..');

describe.each([
  ['src/catalog/slots.ts', '../region/partition', 'src/catalog may import nothing else: the catalogue is facts about AWS as data'],
  ['src/catalog/slots.ts', 'aws-cdk-lib', 'judged without a construct tree'],
  ['src/catalog/slots.ts', 'constructs', 'judged without a construct tree'],
  ['src/region/support-stack.ts', '../certificate', 'src/region may import nothing else'],
  ['src/region/support-stack.ts', '../catalog/slots', 'src/region may import nothing else'],
  ['src/region/partition.ts', 'aws-cdk-lib', 'judged without a construct tree'],
  ['src/certificate/domain-name.ts', './index', 'stays pure'],
  ['src/certificate/domain-name.ts', 'constructs', 'judged without a construct tree'],
  ['src/certificate/regional-certificate.ts', '../checks', 'src/certificate may import catalog, region: certificates know neither'],
  ['src/certificate/regional-certificate.ts', '../load-balancer', 'src/certificate may import catalog, region: certificates know neither'],
  ['src/load-balancer/secure-alb.ts', '../checks', 'constructs know no check'],
  ['src/deployment/follow.ts', '../checks/rule', 'what will be deployed is read here for any rule'],
  ['src/deployment/follow.ts', 'aws-cdk-lib', 'judged without a construct tree'],
  ['src/checks/bindings.ts', '../certificate', 'checks judge any certificate, ours or not'],
  ['src/checks/bindings.ts', '../load-balancer', 'checks judge any certificate, ours or not'],
  ['src/checks/rules/certificate-region.ts', 'aws-cdk-lib/aws-cloudfront', 'judged without a construct tree'],
  ['src/checks/bindings.ts', '../cli/cdk-acm', 'checks judge any certificate, ours or not'],
  ['src/cli/check.ts', '../region/partition', 'src/cli may import checks, deployment, catalog, region/stands-for.ts: the command line reads an assembly'],
  ['src/cli/check.ts', '../certificate/domain-name', 'src/cli may import checks, deployment, catalog, region/stands-for.ts: the command line reads an assembly'],
  ['src/index.ts', './cli/cdk-acm', 'The command line is run, not imported'],
])('%s that imports %s', (file, imported, message) => {
  test('is refused with what to do instead', async () => {
    expect(await messages(file, imported)).toEqual([expect.stringContaining(message)]);
  });
});

test.each([
  ['src/certificate/regional-certificate.ts', '../region/support-stack'],
  ['src/certificate/regional-certificate.ts', '../catalog/requestable'],
  ['src/certificate/regional-certificate.ts', 'aws-cdk-lib'],
  ['src/load-balancer/secure-alb.ts', '../catalog/tls-policies'],
  ['src/load-balancer/secure-alb.ts', '../certificate'],
  ['src/deployment/follow.ts', '../region/partition'],
  ['src/deployment/construct-tree.ts', 'aws-cdk-lib'],
  ['src/checks/bindings.ts', '../region/partition'],
  ['src/checks/bindings.ts', '../deployment/follow'],
  ['src/checks/bindings.ts', 'constructs'],
  ['src/checks/rules/certificate-region.ts', '../../certificate/domain-name'],
])('%s may import %s', async (file, imported) => {
  expect(await messages(file, imported)).toEqual([]);
});

async function messages(file: string, imported: string) {
  const filePath = join(root, file);
  const { settings, rules } = await new LegacyESLint({ cwd: root }).calculateConfigForFile(filePath);
  const eslint = new LegacyESLint({
    cwd: root,
    useEslintrc: false,
    baseConfig: {
      plugins: ['import'],
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
      settings,
      rules: pick(rules, ['import/no-restricted-paths', 'no-restricted-imports']),
    },
  });
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath });
  return result.messages.map(({ message }: { message: string }) => message);
}

function pick(rules: Linter.RulesRecord, names: string[]): Linter.RulesRecord {
  return Object.fromEntries(names.filter(name => name in rules).map(name => [name, rules[name]]));
}
