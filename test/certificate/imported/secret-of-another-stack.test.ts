import { App, CfnParameter, Environment, Stack, StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ISecret, Secret, SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import { DUBLIN, PartnerStack, SECRET_ARN } from './partner-stack';
import { ImportedCertificate } from '../../../src';

const VIRGINIA: Environment = { account: DUBLIN.account, region: 'us-east-1' };
const ELSEWHERE: Environment = { account: '222222222222', region: 'eu-west-1' };

interface Given {
  readonly secretEnv?: Environment;
  readonly env?: Environment;
  readonly stackProps?: StackProps;
  readonly secretProps?: SecretProps;
}

/** An app that creates the secret in a stack of its own. */
function synthesize({ secretEnv, env, stackProps, secretProps }: Given): void {
  const app = new App();
  const secret = new Secret(new Stack(app, 'Secrets', { ...stackProps, env: secretEnv }), 'Partner', secretProps);
  new ImportedCertificate(new Stack(app, 'Web', { ...stackProps, env }), 'Cert', { secret });
  app.synth();
}

const KNOWN_ARN = 'Secret.fromSecretCompleteArn(this, \'Secret\', arn)';
const OTHER_REGION = 'ImportedCertificate "Web/Cert": secret "Secrets/Partner" is created in us-east-1, and the stack of the certificate is in eu-west-1, which cannot refer to it: '
  + `write ${KNOWN_ARN} with the ARN of the secret, or of its replica in eu-west-1 (replicaRegions: [{ region: 'eu-west-1' }])`;
const OTHER_ACCOUNT = 'ImportedCertificate "Web/Cert": secret "Secrets/Partner" is created in account 222222222222, and the stack of the certificate is in account 111111111111, '
  + `which cannot refer to it: write ${KNOWN_ARN}, and let account 111111111111 read the secret in its resource policy`;

test.each<[string, Given, string]>([
  ['another region', { secretEnv: VIRGINIA, env: DUBLIN }, OTHER_REGION],
  ['another region, under a name, to which CDK refers by an ARN that no policy matches', { secretEnv: VIRGINIA, env: DUBLIN, secretProps: { secretName: 'partner' } }, OTHER_REGION],
  ['another account', { secretEnv: ELSEWHERE, env: DUBLIN }, OTHER_ACCOUNT],
  ['another account, with references across regions', { secretEnv: ELSEWHERE, env: DUBLIN, stackProps: { crossRegionReferences: true } }, OTHER_ACCOUNT],
])('a secret of %s is refused', (_, given, message) => {
  expect(() => synthesize(given)).toThrow(message);
});

test.each<[string, Environment | undefined, Environment | undefined]>([['of the secret', undefined, DUBLIN], ['of the certificate', VIRGINIA, undefined]])(
  'where the stack %s alone has no env, both need one', (_, secretEnv, env) => {
    expect(() => synthesize({ secretEnv, env })).toThrow('ImportedCertificate "Web/Cert": secret "Secrets/Partner" is created in a stack whose env may be another one than that of '
      + `the certificate, which cannot refer to it: give both stacks the same env, or write ${KNOWN_ARN}`);
  });

test.each<[string, Given]>([
  ['the same environment', { secretEnv: DUBLIN, env: DUBLIN }],
  ['stacks without env', {}],
  ['stacks with a region alone', { secretEnv: { region: 'eu-west-1' }, env: { region: 'eu-west-1' } }],
  ['another region, with references across regions', { secretEnv: VIRGINIA, env: DUBLIN, stackProps: { crossRegionReferences: true } }],
])('a secret of %s is read', (_, given) => {
  expect(() => synthesize(given)).not.toThrow();
});

test.each<[string, (stack: Stack, secret: Secret) => ISecret, string]>([
  ['its ARN', (stack, { secretArn }) => Secret.fromSecretCompleteArn(stack, 'ByArn', secretArn), OTHER_REGION],
  ['its ARN and a key', (stack, { secretArn }) => Secret.fromSecretAttributes(stack, 'ByArn', { secretCompleteArn: secretArn }), OTHER_REGION],
  ['its name', (stack, { secretName }) => Secret.fromSecretNameV2(stack, 'ByName', secretName), OTHER_REGION],
])('a secret of another region to which a stack refers by %s is refused', (_, imported, message) => {
  const app = new App();
  const secret = new Secret(new Stack(app, 'Secrets', { env: VIRGINIA }), 'Partner');
  const stack = new Stack(app, 'Web', { env: DUBLIN });
  expect(() => new ImportedCertificate(stack, 'Cert', { secret: imported(stack, secret) })).toThrow(message);
});

test('the ARN of a parameter, or of a secret of the same environment, is read', () => {
  const app = new App();
  const secret = new Secret(new Stack(app, 'Secrets', { env: DUBLIN }), 'Partner');
  const stack = new PartnerStack(app);
  stack.certificate({ secret: Secret.fromSecretCompleteArn(stack, 'ByArn', secret.secretArn) }, 'A');
  stack.certificate({ secret: Secret.fromSecretCompleteArn(stack, 'ByParameter', new CfnParameter(stack, 'Arn').valueAsString) }, 'B');
  expect(() => app.synth()).not.toThrow();
});

test('the ARN of a key of another region is refused as the key is', () => {
  const app = new App();
  const stack = new PartnerStack(app);
  const encryptionKey = Key.fromKeyArn(stack, 'Key', new Key(new Stack(app, 'Keys', { env: VIRGINIA }), 'Key').keyArn);
  const secret = Secret.fromSecretAttributes(stack, 'Encrypted', { secretCompleteArn: SECRET_ARN, encryptionKey });
  expect(() => stack.certificate({ secret })).toThrow('the encryptionKey "Keys/Key" of the secret is created in us-east-1, and the stack of the certificate is in eu-west-1');
});

test('a secret that another stack imports is read in any region', () => {
  const app = new App();
  const { secret } = new PartnerStack(app, VIRGINIA, 'Secrets');
  const byName = Secret.fromSecretNameV2(secret.stack, 'ByName', 'partner');
  const stack = new PartnerStack(app);
  stack.certificate({ secret }, 'A');
  stack.certificate({ secret: byName }, 'B');
  expect(() => app.synth()).not.toThrow();
});

test('a key that is created in another region than the secret is refused', () => {
  const app = new App();
  const stack = new PartnerStack(app);
  const encryptionKey = new Key(new Stack(app, 'Keys', { env: VIRGINIA }), 'Key');
  const secret = Secret.fromSecretAttributes(stack, 'Encrypted', { secretCompleteArn: SECRET_ARN, encryptionKey });
  expect(() => stack.certificate({ secret })).toThrow('ImportedCertificate "Web/Partner": the encryptionKey "Keys/Key" of the secret is created in us-east-1, and the stack of the certificate '
    + "is in eu-west-1, which cannot refer to it: write Key.fromKeyArn(this, 'Key', keyArn)");
});
