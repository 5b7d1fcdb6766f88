import { readFileSync } from 'fs';
import { App, Stack } from 'aws-cdk-lib';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { Construct } from 'constructs';
import { CertificateChecks, Severity } from '../../src';
import { directoryWith } from '../cli/files';
import { run } from '../cli/run';

// As many frames as Node.js keeps by default; Jest keeps more.
const { stackTraceLimit } = Error;
beforeEach(() => {
  Error.stackTraceLimit = 10;
});
afterEach(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

const PROPS = { taskImageOptions: { image: ContainerImage.fromRegistry('web') } };

/** A construct of the user, with a service of ecs-patterns whose listener is too deep for the ten frames of Node.js. */
class Shop extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ApplicationLoadBalancedFargateService(this, 'Service', PROPS); // the line of the user
  }
}

function app(): App {
  const created = new App({ outdir: directoryWith({}) });
  new Shop(new Stack(created, 'Web'), 'Shop');
  return created;
}

const USER_LINE = readFileSync(__filename, 'utf8').split('\n').findIndex((line) => line.endsWith('// the line of the user')) + 1;
const LINE = new RegExp(`at test/readers/deep-constructs\\.test\\.ts:${USER_LINE}\n {2}[^\n]*\n {2}in Web/Shop/Service/LB/PublicListener`);

test('what is wrong deep inside a pattern of CDK is told with the line that created the pattern', () => {
  const checked = app();
  CertificateChecks.apply(checked, { severity: { 'https-only': Severity.ERROR } });
  expect(() => checked.synth()).toThrow(LINE);
});

test('the command line tells the same line of the assembly', () => {
  expect(run('check', app().synth().directory).out).toMatch(LINE);
});
