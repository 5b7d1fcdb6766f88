import {
  App, BootstraplessSynthesizer, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, DockerImageAssetLocation, Environment, FileAssetLocation,
  IStackSynthesizer, LegacyStackSynthesizer, Stack, Stage,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { certificateIn, SYDNEY } from '../certificate/cloudfront-app';

interface Home {
  readonly app?: App;
  readonly env?: Environment;
  readonly synthesizer?: IStackSynthesizer;
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

/** What the CLI is told of the support stack of a stack. */
function supportArtifact({ app = new App(), env = SYDNEY, synthesizer, supportStackSynthesizer }: Home): CloudFormationStackArtifact {
  certificateIn(new Stack(app, 'Web', { env, synthesizer }), { supportStackSynthesizer });
  return app.synth().stacks.find(({ stackName }) => stackName.includes('CdkAcm'))!;
}

const role = (name: string, qualifier = 'hnb659fds', region = 'ap-southeast-2') =>
  `arn:\${AWS::Partition}:iam::111111111111:role/cdk-${qualifier}-${name}-role-111111111111-${region}`;

describe('a support stack', () => {
  test('is deployed with the roles of the stack that needs it, and needs nothing in its own region', () => {
    const artifact = supportArtifact({});
    expect(artifact.environment.region).toBe('us-east-1');
    expect([artifact.assumeRoleArn, artifact.cloudFormationExecutionRoleArn]).toEqual([role('deploy'), role('cfn-exec')]);
    expect([artifact.stackTemplateAssetObjectUrl, artifact.requiresBootstrapStackVersion, artifact.assets]).toEqual([undefined, undefined, []]);
    expect(Object.keys(artifact.template)).toEqual(['Description', 'Resources', 'Outputs']);
  });

  test.each<[string, Home]>([
    ['a synthesizer of the stack', { synthesizer: new DefaultStackSynthesizer({ qualifier: 'shop' }) }],
    ['a synthesizer of the app', { app: new App({ defaultStackSynthesizer: new DefaultStackSynthesizer({ qualifier: 'shop' }) }) }],
    ['the context', { app: new App({ context: { '@aws-cdk/core:bootstrapQualifier': 'shop' } }) }],
  ])('follows the qualifier of %s', (_, home) => {
    const artifact = supportArtifact(home);
    expect([artifact.assumeRoleArn, artifact.cloudFormationExecutionRoleArn]).toEqual([role('deploy', 'shop'), role('cfn-exec', 'shop')]);
  });

  test('follows roles of other names, with their external id and session tags', () => {
    const artifact = supportArtifact({
      synthesizer: new DefaultStackSynthesizer({
        deployRoleArn: 'arn:aws:iam::111111111111:role/deploy',
        deployRoleExternalId: 'external',
        deployRoleAdditionalOptions: { RoleSessionName: 'session' },
        cloudFormationExecutionRole: 'arn:aws:iam::111111111111:role/execute',
      }),
    });
    expect(artifact.manifest.properties).toMatchObject({
      assumeRoleArn: 'arn:aws:iam::111111111111:role/deploy',
      assumeRoleExternalId: 'external',
      assumeRoleAdditionalOptions: { RoleSessionName: 'session' },
      cloudFormationExecutionRoleArn: 'arn:aws:iam::111111111111:role/execute',
    });
  });

  test('follows a BootstraplessSynthesizer', () => {
    const [deployRoleArn, cloudFormationExecutionRoleArn] = ['deploy', 'execute'].map((name) => `arn:aws:iam::111111111111:role/${name}`);
    const artifact = supportArtifact({ synthesizer: new BootstraplessSynthesizer({ deployRoleArn, cloudFormationExecutionRoleArn }) });
    expect([artifact.assumeRoleArn, artifact.cloudFormationExecutionRoleArn]).toEqual([deployRoleArn, cloudFormationExecutionRoleArn]);
  });

  test('has no role where the stack has none', () => {
    const artifact = supportArtifact({ synthesizer: new DefaultStackSynthesizer({ deployRoleArn: '', cloudFormationExecutionRole: '' }) });
    expect([artifact.assumeRoleArn, artifact.cloudFormationExecutionRoleArn]).toEqual([undefined, undefined]);
  });

  test.each<[string, () => IStackSynthesizer]>([
    ['CliCredentialsStackSynthesizer', () => new CliCredentialsStackSynthesizer()],
    ['LegacyStackSynthesizer', () => new LegacyStackSynthesizer()],
  ])('follows a %s, which has the CLI use its own credentials', (_, synthesizer) => {
    for (const home of [{ synthesizer: synthesizer() }, { app: new App({ defaultStackSynthesizer: synthesizer() as DefaultStackSynthesizer }) }]) {
      const artifact = supportArtifact(home);
      expect([artifact.assumeRoleArn, artifact.cloudFormationExecutionRoleArn]).toEqual([undefined, undefined]);
      expect(artifact.stackTemplateAssetObjectUrl).toBeUndefined();
    }
  });

  test('has the default synthesizer of the app where the stack has one that CDK does not know', () => {
    const synthesizer: IStackSynthesizer = {
      bind: () => undefined,
      addFileAsset: () => ({} as FileAssetLocation),
      addDockerImageAsset: () => ({} as DockerImageAssetLocation),
      synthesize: () => undefined,
    };
    expect(supportArtifact({ synthesizer }).assumeRoleArn).toBe(role('deploy', undefined, 'us-east-1'));
  });

  test('has the synthesizer that is given for it', () => {
    const supportStackSynthesizer = new DefaultStackSynthesizer({ qualifier: 'own' });
    expect(supportArtifact({ supportStackSynthesizer }).assumeRoleArn).toBe(role('deploy', 'own', 'us-east-1'));
  });

  test('of a stack in a Stage is deployed with the roles of that stack', () => {
    const app = new App();
    certificateIn(new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web'));
    const [support] = app.synth().getNestedAssembly('assembly-Prod').stacks;
    expect(support.assumeRoleArn).toBe(role('deploy'));
  });

  test('of a stack without a known region names the roles of its own region, which is all that can be said', () => {
    expect(supportArtifact({ env: {} }).assumeRoleArn).toBe(
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-hnb659fds-deploy-role-${AWS::AccountId}-${AWS::Region}');
  });

  test('cannot have assets', () => {
    const app = new App();
    const { certificate } = certificateIn(new Stack(app, 'Web', { env: SYDNEY }));
    expect(() => new Asset(Stack.of(certificate), 'Asset', { path: __filename })).toThrow(
      'support stack "Web-CdkAcm-us-east-1" cannot have assets: it is deployed with the roles of stack "Web" to a region that need not be '
      + 'bootstrapped; put what has assets into a stack of your own in that region, or give supportStackSynthesizer');
    expect(() => Template.fromStack(Stack.of(certificate))).not.toThrow();
  });
});
