import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { runInNewContext } from 'vm';
import { SSMClient } from '@aws-sdk/client-ssm';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { shown } from './guide';
import { PROGRAMS } from './programs';
import { BUNDLE, OTHER_BUNDLE, TlsServer } from './server';
import { inContainer, inFunction } from '../../examples/guides/trust';
import { TrustBundle } from '../../src';
import { directoryWith } from '../cli/files';
import { run, type Outcome } from '../deploy/harness/command';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** The server of the guide. */
const SERVER = 'https://orders.internal.example.com/';

let server: TlsServer;
beforeAll(async () => {
  server = await TlsServer.start();
});

afterAll(() => server.stop());

/** Runs commands of the guide in a directory with its programs and the bundle, with the server of this test in place of that of the guide. */
async function shell(
  commands: string, bundle: string, environment: NodeJS.ProcessEnv = {}, prepare: (directory: string) => void = () => undefined,
): Promise<Outcome> {
  const directory = directoryWith({ ...PROGRAMS, 'ca.pem': bundle });
  prepare(directory);
  const env = { ...process.env, SERVER: server.url, GOFLAGS: '-mod=mod', ...environment };
  return run('bash', ['-e', '-c', commands.replaceAll(SERVER, server.url)], { cwd: directory, env });
}

/** The text of the parameter in the template of an app with a bundle. */
function parameterIn(pem: string, use: (stack: Stack, bundle: TrustBundle) => void): { value: string; template: Template } {
  const stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });
  use(stack, new TrustBundle(stack, 'Trust', { certificates: [pem], parameterName: '/trust/internal' }));
  const template = Template.fromStack(stack);
  const [parameter] = Object.values(template.findResources('AWS::SSM::Parameter'));
  return { value: parameter.Properties.Value as string, template };
}

/** Runs a recipe with the bundle of the server, and with another one. */
function recipe(name: string, tryWith: (bundle: string) => Promise<Outcome>, distrust: RegExp) {
  test(`${name} trusts the server with its bundle`, async () => {
    const { output, exitCode } = await tryWith(BUNDLE);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringMatching(/^hello$/m) as string });
  });

  test(`${name} does not trust the server with another bundle`, async () => {
    const { output, exitCode } = await tryWith(OTHER_BUNDLE);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(distrust);
  });
}

test('the bundle is read from the parameter', async () => {
  const { value } = parameterIn(BUNDLE, () => undefined);
  const withCli = (directory: string) => {
    const expected = 'ssm get-parameter --name /trust/internal --query Parameter.Value --output text';
    writeFileSync(join(directory, 'aws'), `#!/bin/sh\ntest "$*" = "${expected}" && printenv VALUE\n`);
    chmodSync(join(directory, 'aws'), 0o755);
  };
  const { output, exitCode } = await shell(`export PATH="$PWD:$PATH"\n${shown('Make programs trust it', 'sh')}${shown('curl', 'sh')}`, '', { VALUE: value }, withCli);
  expect([exitCode, output]).toEqual([0, 'hello\n']);
});

recipe('curl', async (bundle) => shell(shown('curl', 'sh'), bundle), /certificate/i);
recipe('Node.js', async (bundle) => shell(shown('Node.js', 'sh'), bundle), /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER_CERT|VERIFY)|CERT_SIGNATURE_FAILURE/);
recipe('Python', async (bundle) => shell(shown('Python', 'sh'), bundle), /CERTIFICATE_VERIFY_FAILED/);
recipe('Java', async (bundle) => shell(shown('Java', 'sh'), bundle), /PKIX path/);
recipe('Go', async (bundle) => shell(shown('Go', 'sh'), bundle), /x509: certificate signed by unknown authority/);

/** The lines of the Dockerfile, on copies of the directories that they change. */
recipe('an image', async (bundle) => {
  const [copy, command] = shown('Image', 'dockerfile').trim().split('\n');
  const [, source, target] = /^COPY (\S+) (\S+)$/.exec(copy)!;
  const [, update] = /^RUN (\S+)$/.exec(command)!;
  const prepare = (directory: string) => {
    ['local', 'etc', 'hooks'].forEach((name) => mkdirSync(join(directory, name)));
    copyFileSync(join(directory, source), join(directory, 'local', target.split('/').pop()!));
  };
  expect(target).toMatch(/^\/usr\/local\/share\/ca-certificates\/[^/]+\.crt$/);
  return shell(`${update} --localcertsdir "$PWD/local" --etccertsdir "$PWD/etc" --hooksdir "$PWD/hooks"
    curl --silent --show-error --capath "$PWD/etc" --cacert "$PWD/etc/ca-certificates.crt" ${SERVER}`, bundle, {}, prepare);
}, /certificate/i);

recipe('a container of ECS', async (bundle) => {
  const { value, template } = parameterIn(bundle, (stack, trust) => inContainer(stack, trust, ContainerImage.fromRegistry('node:22')));
  const [{ Properties }] = Object.values(template.findResources('AWS::ECS::TaskDefinition'));
  const [{ Command: [, , command], Environment: [{ Name, Value }], Secrets: [secret] }] = Properties.ContainerDefinitions as ContainerDefinition[];
  // a file in a directory of its own for each run
  return shell(command.replaceAll('/tmp/ca.pem', 'own.pem'), '', { [secret.Name]: value, [Name]: Value.replace('/tmp/ca.pem', 'own.pem') });
}, /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER_CERT|VERIFY)|CERT_SIGNATURE_FAILURE/);

recipe('a function of Lambda', async (bundle) => {
  const { value, template } = parameterIn(bundle, inFunction);
  const [{ Properties }] = Object.values(template.findResources('AWS::Lambda::Function'));
  const send = jest.spyOn(SSMClient.prototype as unknown as { send: () => unknown }, 'send').mockImplementation(async () => ({ Parameter: { Value: value } }));
  process.env.AWS_REGION = 'eu-west-1';
  const exported: { handler?: (event: { url: string }) => Promise<number> } = {};
  runInNewContext(Properties.Code.ZipFile as string, { require, exports: exported, process });
  const outcome = await exported.handler!({ url: server.url }).then((status) => ({ output: status === 200 ? 'hello' : String(status), exitCode: 0 }),
    (error: Error) => ({ output: String(error.stack) + String((error as NodeJS.ErrnoException).code), exitCode: 1 }));
  send.mockRestore();
  return outcome;
}, /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER_CERT|VERIFY)|CERT_SIGNATURE_FAILURE/);

interface ContainerDefinition {
  readonly Command: string[];
  readonly Environment: readonly { readonly Name: string; readonly Value: string }[];
  readonly Secrets: readonly { readonly Name: string }[];
}
