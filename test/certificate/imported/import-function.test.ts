import { App, Environment, NestedStack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { PartnerStack, SECRET_ARN } from './partner-stack';
import { ImportedCertificate } from '../../../src';
import { CODE } from '../../../src/certificate/imported/import-code';

const STACK_UUID = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };

const FUNCTION = 'AWS::Lambda::Function';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

let stack: PartnerStack;
beforeEach(() => {
  stack = new PartnerStack();
});

function template(): Template {
  return Template.fromStack(stack);
}

function statements(): Statement[] {
  return Object.values(template().findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[]);
}

describe('the function', () => {
  test('has its code in the template, the latest runtime of Node.js, and a log group of its own', () => {
    stack.certificate();
    template().hasResourceProperties(FUNCTION, {
      Code: { ZipFile: CODE },
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 900,
      LoggingConfig: { LogGroup: { Ref: 'CdkAcmImportLogs1977421F' } },
      Environment: Match.absent(),
    });
    template().hasResource('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 365 }, DeletionPolicy: 'Delete' });
  });

  test('is one for all certificates of a stack, and another one in a nested stack', () => {
    Array.from({ length: 20 }, (_, index) => stack.certificate({}, `Partner${index}`));
    ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'] });
    const nested = new NestedStack(stack, 'Nested');
    new ImportedCertificate(nested, 'Partner', { secret: stack.secret });
    template().resourceCountIs(FUNCTION, 1);
    Template.fromStack(nested).resourceCountIs(FUNCTION, 1);
  });

  test('has one statement in its policy, however many rules call it', () => {
    for (let index = 0; index < 60; index++) stack.certificate({}, `Partner${index}`);
    template().resourceCountIs('AWS::Events::Rule', 60);
    const [permission, ...others] = Object.values(template().findResources('AWS::Lambda::Permission'));
    expect(others).toEqual([]);
    expect(permission.Properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':events:eu-west-1:111111111111:rule/', STACK_UUID, '-*']] },
    });
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  test('needs no asset, so that a StackSet can deploy it', () => {
    const app = new App();
    stack = new PartnerStack(app);
    stack.certificate();
    const assets = app.synth().stacks.flatMap(({ assets: each }) => each);
    expect(assets).toEqual([]);
  });
});

describe('the permissions of the function', () => {
  const certificates = 'arn:aws:acm:*:111111111111:certificate/*';

  test('are those that it needs, and it deletes only what it has imported for its stack', () => {
    stack.certificate();
    expect(statements()).toEqual([
      { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: { 'Fn::GetAtt': ['CdkAcmImportLogs1977421F', 'Arn'] } },
      { Effect: 'Allow', Action: 'acm:ListCertificates', Resource: '*' },
      {
        Effect: 'Allow',
        Action: ['acm:ImportCertificate', 'acm:AddTagsToCertificate', 'acm:DescribeCertificate', 'acm:ListTagsForCertificate'],
        Resource: certificates,
      },
      {
        Effect: 'Allow',
        Action: ['acm:DeleteCertificate', 'acm:RemoveTagsFromCertificate'],
        Resource: certificates,
        Condition: {
          StringLike: { 'aws:ResourceTag/cdk-acm:imported-by': { 'Fn::Join': ['', [STACK_UUID, '/*']] } },
        },
      },
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN },
    ]);
  });

  test('are for the partition of the stack, whichever that is', () => {
    const resources = (env: Environment) => {
      stack = new PartnerStack(new App(), env);
      stack.certificate({ secret: Secret.fromSecretNameV2(stack, 'ByName', 'partner') });
      return statements().filter(({ Action }) => Action.includes('acm:ImportCertificate')).map(({ Resource }) => Resource);
    };
    expect(resources({ account: '111111111111', region: 'cn-north-1' })).toEqual(['arn:aws-cn:acm:*:111111111111:certificate/*']);
    expect(resources({})).toEqual(['arn:*:acm:*:*:certificate/*']);
    expect(resources({ region: 'eu-west-1' })).toEqual(['arn:aws:acm:*:*:certificate/*']);
  });

  test('include each secret, with the suffix of an ARN that is not known', () => {
    stack.certificate();
    stack.certificate({ secret: Secret.fromSecretNameV2(stack, 'ByName', 'partner') }, 'ByName2');
    const secrets = statements().filter(({ Action }) => Action === 'secretsmanager:GetSecretValue').map(({ Resource }) => JSON.stringify(Resource));
    expect(secrets).toEqual([JSON.stringify(SECRET_ARN), expect.stringMatching(/:secret:partner-\?{6}"/)]);
  });

  test('include the key of a secret, through Secrets Manager, whether the key is of the app or imported', () => {
    const encryptionKey = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/1');
    stack.certificate({ secret: Secret.fromSecretAttributes(stack, 'Encrypted', { secretCompleteArn: SECRET_ARN, encryptionKey }) });
    const condition = { StringEquals: { 'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com' } };
    const decrypt = () => statements().filter(({ Action }) => Action === 'kms:Decrypt');
    expect(decrypt()).toEqual([{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-west-1:111111111111:key/1', Condition: condition }]);
    stack = new PartnerStack();
    stack.certificate({ secret: new Secret(stack, 'Own', { encryptionKey: new Key(stack, 'OwnKey') }) });
    expect(decrypt()).toEqual([{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: { 'Fn::GetAtt': [expect.stringMatching(/^OwnKey/), 'Arn'] }, Condition: condition }]);
  });

  test.each<[string, object, unknown]>([
    ['China', { region: 'cn-north-1', account: '111111111111' }, ['secretsmanager.cn-north-1.amazonaws.com', 'secretsmanager.cn-north-1.amazonaws.com.cn']],
    ['any region', {}, ['', '.cn'].map((suffix) => ({ 'Fn::Join': ['', ['secretsmanager.', { Ref: 'AWS::Region' }, `.amazonaws.com${suffix}`]] }))],
  ])('decrypt through Secrets Manager under each of its names in %s', (_, env, names) => {
    stack = new PartnerStack(undefined, env);
    stack.certificate({ secret: new Secret(stack, 'Own', { encryptionKey: new Key(stack, 'OwnKey') }) });
    const [decrypt] = statements().filter(({ Action }) => Action === 'kms:Decrypt');
    expect(decrypt.Condition).toEqual({ StringEquals: { 'kms:ViaService': names } });
  });

  test('fit into the policies of a role with sixty certificates, each with a secret of its own', () => {
    for (let index = 10; index < 70; index++) {
      stack.certificate({ secret: Secret.fromSecretCompleteArn(stack, `S${index}`, `${SECRET_ARN.slice(0, -2)}${index}`) }, `Partner${index}`);
    }
    const documents = (type: string) => Object.values(template().findResources(type))
      .map(({ Properties }) => JSON.stringify(Properties.PolicyDocument));
    const longest = (type: string) => Math.max(...documents(type).map(({ length }) => length));
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    expect(longest('AWS::IAM::Policy')).toBeLessThan(10_240);
    expect(longest('AWS::IAM::ManagedPolicy')).toBeLessThan(6_144);
    const secrets = new Set(JSON.stringify(template().toJSON()).match(/secret:partner-AbCd\d\d/g));
    expect(secrets.size).toBe(60);
  });
});

describe('the destination of failures', () => {
  const destination = (id: string) => new SqsDestination(new Queue(stack, id));

  test('gets events whose import failed', () => {
    stack.certificate({ failureDestination: destination('Failures') });
    template().hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Failures'), 'Arn'] } } },
    });
  });

  test('is that of all certificates of the stack', () => {
    const failureDestination = destination('Failures');
    stack.certificate();
    stack.certificate({ failureDestination }, 'Second');
    ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'], failureDestination });
    template().resourceCountIs('AWS::Lambda::EventInvokeConfig', 1);
  });

  test('cannot be two', () => {
    stack.certificate({ failureDestination: destination('Failures') });
    expect(() => stack.certificate({ failureDestination: destination('Others') }, 'Second')).toThrow(
      'failureDestination of certificate "Web/Second" is another one than that of "Web/Partner": the certificates of a stack share one function and its '
      + 'destination, so give both the same object, or leave one out');
  });
});
