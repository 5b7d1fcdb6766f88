import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { apps, runExample } from './example-code';
import { besideSiteFiles } from './site-files';
import { CertificateChecks, CertificateChecksPlugin } from '../../src';

const root = join(__dirname, '..', '..');
const env = { account: '111111111111', region: 'eu-west-1' };

/** What this library has to say of an app, wherever it says it. */
function warningsOf(app: App): string[] {
  const written: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const messages = app.synth().stacksRecursively.flatMap((stack) => stack.messages)
      .filter(({ level }) => String(level) !== 'info').map(({ entry }) => String(entry.data));
    return [...messages, ...written].filter((text) => text.includes('cdk-acm'));
  } finally {
    write.mockRestore();
  }
}

/** The examples of the docstrings, by the file that they are in. */
const docstrings = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts')).flatMap((file) => {
  const comments = readFileSync(join(root, 'src', file), 'utf8').match(/^\/\*\*$[^]*?^ \*\/$/gm) ?? [];
  return comments.filter((comment) => comment.includes('* @example')).map((comment): [string, string] => {
    const [, example] = /\* @example\n([^]*?)\n \*(?:\/| @)/.exec(comment) ?? [];
    return [file, example.replace(/^ \* ?/gm, '')];
  });
});

/** What the fixture of the examples imports (`rosetta/default.ts-fixture`). */
const [imports] = readFileSync(join(root, 'rosetta', 'default.ts-fixture'), 'utf8').split('\ndeclare const');

test('docstrings have examples', () => {
  expect(docstrings.length).toBeGreaterThan(30);
});

test.each(docstrings)('the example of src/%s passes the checks', (_, example) => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env });
  const vpc = new Vpc(stack, 'Vpc');
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  const taskDefinition = new FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('Web', { image: ContainerImage.fromRegistry('web'), portMappings: [{ containerPort: 80 }] });
  const service = new FargateService(stack, 'Service', { cluster: new Cluster(stack, 'Cluster', { vpc }), taskDefinition });
  const body = example.replace(/^(import|declare) .*$/gm, '');
  const imported = [...example.matchAll(/^import .*$/gm)].join('\n');
  const code = `${imports}\n${imported}\n(function (this: unknown) {\n${body}\n}).call(stack);`;
  besideSiteFiles(() => runExample(code, root, { stack, vpc, hostedZone, service }));
  expect(warningsOf(app)).toEqual([]);
});

const examples = join(root, 'examples', 'typescript');

test.each(readdirSync(examples).filter((name) => name !== 'miswired'))('the app examples/typescript/%s passes the checks', (name) => {
  apps.length = 0;
  process.env.CDK_DEFAULT_ACCOUNT = env.account;
  const { app: command, context } = JSON.parse(readFileSync(join(examples, name, 'cdk.json'), 'utf8')) as { app: string; context?: Record<string, unknown> };
  process.env.CDK_CONTEXT_JSON = JSON.stringify(context ?? {});
  const file = join(examples, name, /\S+\.ts$/.exec(command)![0]);
  runExample(readFileSync(file, 'utf8').replace(/^#!.*$/m, ''), join(file, '..'));
  expect(apps).toHaveLength(1);
  Validations.of(apps[0]).addPlugins(new CertificateChecksPlugin());
  expect(warningsOf(apps[0])).toEqual([]);
});
