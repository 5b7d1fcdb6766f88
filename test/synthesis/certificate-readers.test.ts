import { App, CfnOutput, CustomResource, Fn, NestedStack, ReferenceStrength, Stack, Stage, type StackProps } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { UserData } from 'aws-cdk-lib/aws-ec2';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { CertificateChecks, CertificateMonitor, RegionalCertificate } from '../../src';
import { run } from '../cli/run';

const HERE: StackProps = { env: { account: '111122223333', region: 'eu-west-1' }, crossRegionReferences: true };
const VIRGINIA: StackProps = { ...HERE, env: { account: '111122223333', region: 'us-east-1' } };
const NAMES = { domainName: 'www.example.com', validation: CertificateValidation.fromDns() };
const STRENGTH = '@aws-cdk/core:defaultCrossStackReferences';

const STALE = 'Web is not updated and keeps the ARN of the old certificate';
const LOCKED = 'CloudFormation refuses, because Web imports its ARN by an export, which "cannot be updated as it is in use"';

function certificateIn(stack: Stack): Certificate {
  return new Certificate(stack, 'Cert', NAMES);
}

function variable(scope: Construct, value: string): void {
  new CfnFunction(scope, 'Reader', { code: { zipFile: 'x' }, role: 'x', environment: { variables: { CERTIFICATE: value } } });
}

/** What is reported of an app: by the validation as warnings of its certificate, and by the command line. */
function reports(build: (scope: App) => void, context: Record<string, string> = {}): { readonly warnings: string[]; readonly commandLine: string[] } {
  const app = new App({ context: { [STRENGTH]: 'strong', ...context } });
  CertificateChecks.apply(app);
  build(app);
  const assembly = app.synth();
  const warnings = assembly.stacks.flatMap(({ messages }) => messages).map(({ entry }) => String(entry.data)).filter((text) => text.includes('certificate-reference'));
  const { findings } = JSON.parse(run('check', assembly.directory, '--format', 'json').out) as { findings: { rule: string; message: string }[] };
  return { warnings, commandLine: findings.filter(({ rule }) => rule === 'cdk-acm::certificate-reference').map(({ message }) => message) };
}

/** Who reads the ARN of a certificate without giving it to a service. */
const READERS: Record<string, (stack: Stack, arn: string) => void> = {
  'an environment variable': variable,
  'an output': (stack, value) => { new CfnOutput(stack, 'Arn', { value }); },
  'an SSM parameter': (stack, value) => { new CfnParameter(stack, 'Arn', { type: 'String', value }); },
  'a custom resource': (stack, arn) => { new CustomResource(stack, 'Custom', { serviceToken: 'x', properties: { arns: [`x${arn}`] } }); },
  'user data': (stack, arn) => { variable(stack, Fn.base64(UserData.custom(`echo ${arn}`).render())); },
  'a policy': (stack, arn) => {
    new ManagedPolicy(stack, 'Policy', { statements: [new PolicyStatement({ actions: ['acm:DescribeCertificate'], resources: [arn] })] });
  },
  'a nested stack': (stack, arn) => { variable(new NestedStack(stack, 'Inner'), arn); },
};

describe.each(Object.entries(READERS))('%s of another stack', (_, read) => {
  test.each([
    ['strong references', { [STRENGTH]: 'strong' }, LOCKED],
    ['weak references', { [STRENGTH]: 'weak' }, STALE],
    ['both', { [STRENGTH]: 'both' }, STALE],
  ])('is found at the certificate, with %s', (__, context, outcome) => {
    const { warnings, commandLine } = reports((app) => {
      read(new Stack(app, 'Web', HERE), certificateIn(new Stack(app, 'Certs', HERE)).certificateArn);
    }, context);
    const begin = 'when Certs/Cert is replaced, for example to add a name, ';
    expect(warnings).toEqual([expect.stringContaining(`${begin}${STALE} (weak references), or ${LOCKED} (strong references)`)]);
    expect(commandLine).toEqual([begin + outcome]);
  });
});

test('a reader is found if the app does not say how strong its references are', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const certs = new Stack(app, 'Certs', HERE);
  variable(new Stack(app, 'Web', HERE), certificateIn(certs).certificateArn);
  const { directory } = app.synth();
  expect(Annotations.fromStack(certs).findWarning('/Certs/Cert/Resource', Match.stringLikeRegexp('certificate-reference'))).toHaveLength(1);
  expect(run('check', directory).out).toContain(LOCKED);
});

test.each<[string, (scope: App) => void]>([
  ['in another region', (app) => variable(new Stack(app, 'Web', HERE), certificateIn(new Stack(app, 'Certs', VIRGINIA)).certificateArn)],
  ['of a certificate in a nested stack', (app) => variable(new Stack(app, 'Web', HERE), certificateIn(new NestedStack(new Stack(app, 'Certs', HERE), 'Inner')).certificateArn)],
  ['by a reference that is weaker or stronger than others', (app) => {
    const { certificateArn } = certificateIn(new Stack(app, 'Certs', HERE));
    variable(new Stack(app, 'Web', HERE), Stack.consumeReference(certificateArn, ReferenceStrength.WEAK));
  }],
  ['by an export that the app writes', (app) => {
    new CfnOutput(new Stack(app, 'Certs', HERE), 'Arn', { value: certificateIn(app.node.findChild('Certs') as Stack).certificateArn, exportName: 'arn' });
    variable(new Stack(app, 'Web', HERE), Fn.importValue('arn'));
  }],
  ['by an export that core writes for the app', (app) => {
    const certs = new Stack(app, 'Certs', HERE);
    variable(new Stack(app, 'Web', HERE), certs.exportValue(certificateIn(certs).certificateArn));
  }],
])('a reader %s is found once', (_, build) => {
  const { warnings, commandLine } = reports(build);
  expect(warnings).toHaveLength(1);
  expect(commandLine).toHaveLength(1);
});

test('readers of one kind are one finding, which names each stack once', () => {
  const { warnings, commandLine } = reports((app) => {
    const { certificateArn } = certificateIn(new Stack(app, 'Certs', HERE));
    for (const id of ['Api', 'Jobs', 'Site']) {
      const stack = new Stack(app, id, HERE);
      variable(stack, certificateArn);
      variable(new NestedStack(stack, 'Inner'), certificateArn);
    }
  });
  expect(warnings).toEqual([expect.stringContaining('Api, Jobs and Site are not updated and keep')]);
  expect(commandLine).toEqual([expect.stringContaining('Api, Jobs and Site import its ARN by an export')]);
});

test('a reader in a Stage is found', () => {
  const app = new App();
  const stage = new Stage(app, 'Prod', HERE);
  CertificateChecks.apply(stage);
  variable(new Stack(stage, 'Web'), certificateIn(new Stack(stage, 'Certs')).certificateArn);
  const { directory } = app.synth();
  expect(Annotations.fromStack(stage.node.findChild('Certs') as Stack).findWarning('*', Match.stringLikeRegexp('certificate-reference'))).toHaveLength(1);
  expect(run('check', directory).out).toContain('Prod/Web');
});

test('a stack whose listener is found is not found once more', () => {
  const { warnings, commandLine } = reports((app) => {
    const { certificateArn } = certificateIn(new Stack(app, 'Certs', HERE));
    const web = new Stack(app, 'Web', HERE);
    variable(web, certificateArn);
    new CfnListenerCertificate(web, 'Sni', { listenerArn: 'arn', certificates: [{ certificateArn }] });
  });
  expect([warnings.length, commandLine.length]).toEqual([1, 1]);
  expect(commandLine[0]).not.toContain('ARN');
});

test.each<[string, (app: App) => void]>([
  ['a reader in the stack of the certificate', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    const { certificateArn } = certificateIn(stack);
    variable(stack, certificateArn);
    variable(new NestedStack(stack, 'Inner'), certificateArn);
  }],
  ['a reader around the nested stack of the certificate', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    variable(stack, certificateIn(new NestedStack(stack, 'Inner')).certificateArn);
  }],
  ['a stack with an SSM parameter that changes with the certificate', (app) => {
    const web = new Stack(app, 'Web', HERE);
    const { certificateArn } = certificateIn(new Stack(app, 'Certs', HERE));
    new CfnParameter(web, 'Arn', { type: 'String', value: certificateArn, description: 'Revision 1 of the certificate' });
    variable(web, certificateArn);
  }],
  ['a reader of a certificate of this library', (app) => {
    const certificate = new RegionalCertificate(new Stack(app, 'Certs', HERE), 'Cert', NAMES);
    variable(new Stack(app, 'Web', HERE), certificate.certificateArn);
    variable(new NestedStack(new Stack(app, 'Api', HERE), 'Inner'), certificate.certificateArn);
    variable(new Stack(app, 'Far', VIRGINIA), `a text with ${certificate.certificateArn}`);
  }],
  ['a monitor of certificates of other stacks', (app) => {
    certificateIn(new Stack(app, 'Certs', HERE));
    new RegionalCertificate(new Stack(app, 'Far', VIRGINIA), 'Cert', NAMES);
    CertificateMonitor.watchAll(app, { emails: ['team@example.com'] });
  }],
  ['an export that nothing reads', (app) => {
    const certs = new Stack(app, 'Certs', HERE);
    new CfnOutput(certs, 'Arn', { value: certificateIn(certs).certificateArn, exportName: 'arn' });
    variable(new Stack(app, 'Web', HERE), Fn.importValue('other'));
  }],
])('%s is not found', (_, build) => {
  expect(reports(build)).toEqual({ warnings: [], commandLine: [] });
});
