import { readFileSync } from 'fs';
import { join } from 'path';
import type { Linter } from 'eslint';
import { LegacyESLint } from 'eslint/use-at-your-own-risk';
import { directions } from '../../projenrc/import-directions';

const root = join(__dirname, '..', '..');

describe.each([
  ['src/catalog/slot.ts', '../names/domain-name', 'src/catalog may import nothing else: the catalogue is data about AWS'],
  ['src/catalog/slot.ts', 'aws-cdk-lib', 'also runs without CDK'],
  ['src/catalog/slot.ts', 'constructs', 'also runs without CDK'],
  ['src/names/domain-name.ts', '../deployment/follow', 'src/names may import catalog: names are pure text'],
  ['src/names/domain-name.ts', 'constructs', 'also runs without CDK'],
  ['src/deployment/follow.ts', '../checks/rule', 'src/deployment may import catalog, names: it models what is deployed'],
  ['src/deployment/follow.ts', 'aws-cdk-lib', 'also runs without CDK'],
  ['src/deployment/follow.ts', 'fs', 'Facts and rules work on plain data'],
  ['src/checks/binding.ts', '../certificate', 'rules judge any certificate and any source of templates'],
  ['src/checks/binding.ts', '../serving', 'rules judge any certificate and any source of templates'],
  ['src/checks/binding.ts', '../synthesis/tree-walk', 'rules judge any certificate and any source of templates'],
  ['src/checks/binding.ts', '../core-internals', 'rules judge any certificate and any source of templates'],
  ['src/checks/binding.ts', 'node:fs', 'Facts and rules work on plain data'],
  ['src/checks/rules/certificate-region.ts', 'aws-cdk-lib/aws-cloudfront', 'also runs without CDK'],
  ['src/readers/tree/construct-tree.ts', '../templates/template-stack', 'knows neither rules nor the other reader'],
  ['src/readers/tree/construct-tree.ts', '../../checks/rule', 'knows neither rules nor the other reader'],
  ['src/readers/templates/template-stack.ts', '../tree/construct-tree', 'knows neither rules nor the other reader'],
  ['src/readers/templates/template-stack.ts', 'aws-cdk-lib', 'also runs without CDK'],
  ['src/synthesis/certificate-checks.ts', '../certificate', 'the checks read synthesized resources, not our constructs'],
  ['src/synthesis/certificate-checks.ts', '../readers/templates/read', 'it runs src/checks during synthesis'],
  ['src/cli/check/check.ts', '../../readers/tree/construct-tree', 'the command line reads assemblies and templates'],
  ['src/cli/check/check.ts', '../../certificate', 'the command line reads assemblies and templates'],
  ['src/cross-region/support-stack.ts', '../certificate', 'knows no certificate'],
  ['src/certificate/certificate-lookup.ts', '../checks/rule', 'certificates know neither their consumers nor the checks'],
  ['src/certificate/certificate-lookup.ts', '../serving', 'certificates know neither their consumers nor the checks'],
  ['src/private-ca/subject.ts', '../certificate', 'a CA does not know the certificates that are issued from it'],
  ['src/serving/alias-records.ts', '../checks/rule', 'constructs do not import checks'],
  ['src/certificate/imported/handler/secret.ts', 'aws-cdk-lib', 'A handler is part of a template and runs in Lambda'],
  ['src/certificate/imported/handler/secret.ts', '../imported-certificate', 'A handler is part of a template and runs in Lambda'],
  ['src/certificate/imported/handler/secret.ts', 'fast-check', 'A handler is part of a template and runs in Lambda'],
  ['src/certificate/imported/handler/secret.ts', '../../../names/domain-name', 'A handler is part of a template and runs in Lambda'],
  ['src/handler/custom-resource/respond.ts', 'aws-cdk-lib', 'A handler is part of a template and runs in Lambda'],
  ['src/handler/inline-function.ts', '../certificate', 'knows nothing of what the function does'],
  ['src/x509/pem.ts', 'aws-cdk-lib', 'also runs without CDK'],
  ['src/hook/certificate-hook.ts', '../serving', 'it deploys the checks to an account'],
  ['src/hook/handler/hook.ts', 'aws-cdk-lib', 'The hook runs the checks in Lambda'],
  ['src/hook/handler/hook.ts', 'node:fs', 'Facts and rules work on plain data'],
  ['src/hook/handler/hook.ts', '../certificate-hook', 'The hook runs the checks in Lambda'],
  ['src/core-internals.ts', './certificate', 'knows nothing of certificates'],
  ['src/lookups.ts', './certificate', 'knows nothing of certificates'],
  ['src/index.ts', './cli/cdk-acm', 'The command line is run, not imported'],
])('%s that imports %s', (file, imported, message) => {
  test('is refused with what to do instead', async () => {
    expect(await messages(file, imported)).toEqual([expect.stringContaining(message)]);
  });
});

test.each([
  ['src/names/domain-name.ts', '../catalog/partitions'],
  ['src/deployment/follow.ts', '../catalog/partitions'],
  ['src/checks/binding.ts', '../deployment/follow'],
  ['src/checks/rules/certificate-region.ts', '../../names/domain-name'],
  ['src/readers/tree/construct-tree.ts', 'aws-cdk-lib'],
  ['src/readers/tree/construct-tree.ts', '../../core-internals'],
  ['src/readers/templates/read.ts', 'fs'],
  ['src/synthesis/tree-walk.ts', '../checks/judge'],
  ['src/cli/check/check.ts', '../../readers/templates/read'],
  ['src/certificate/certificate-lookup.ts', '../cross-region/support-stack'],
  ['src/certificate/certificate-lookup.ts', 'aws-cdk-lib'],
  ['src/certificate/imported/handler/secret.ts', 'node:crypto'],
  ['src/certificate/imported/handler/secret.ts', '@aws-sdk/client-secrets-manager'],
  ['src/certificate/imported/handler/secret.ts', './material'],
  ['src/certificate/imported/handler/secret.ts', '../../../x509/pem'],
  ['src/certificate/imported/handler/secret.ts', '../../../handler/custom-resource/respond'],
  ['src/certificate/imported/import-function.ts', '../../handler/inline-function'],
  ['src/handler/inline-function.ts', 'aws-cdk-lib'],
  ['src/hook/handler/hook.ts', '../../checks/judge'],
  ['src/hook/handler/hook.ts', '@aws-sdk/client-acm'],
  ['src/hook/certificate-hook.ts', 'aws-cdk-lib'],
  ['src/serving/load-balancer/secure-alb.ts', '../../certificate'],
  ['src/serving/load-balancer/secure-alb.ts', '../alias-records'],
  ['src/serving/alias-records.ts', '../lookups'],
])('%s may import %s', async (file, imported) => {
  expect(await messages(file, imported)).toEqual([]);
});

test('the table of ARCHITECTURE.md says what each folder may import', () => {
  const rows = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n').map(line => line.split('|').map(cell => cell.trim()));
  const written = rows.filter(([, name, , imports]) => imports !== undefined && directions.some(({ from }) => name === `\`${from}\``))
    .map(([, name, , imports]) => `${name}: ${imports}`);
  const enforced = directions.map(({ from, mayImport }) => `\`${from}\`: ${mayImport.map(each => `\`${each}\``).join(', ') || 'nothing'}`);
  expect(written.sort()).toEqual(enforced.sort());
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
