import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { App, CfnLambdaHook, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateHook, CertificateHookProps, HookFailureMode, HookFilterCriteria, Severity } from '../../src';
import { hookCode } from '../../src/hook/hook-code';
import { judgedTypes, matches, targetNames } from '../../src/hook/target-names';

const HOOK = 'AWS::CloudFormation::LambdaHook';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Hooks', { env: { account: '111122223333', region: 'eu-west-1' } });
});

function template(props?: CertificateHookProps): Template {
  new CertificateHook(stack, 'Hook', props);
  return Template.fromStack(stack);
}

describe('the hook', () => {
  test('warns about resources that are created or updated, in stacks and by the Cloud Control API', () => {
    template().hasResourceProperties(HOOK, {
      Alias: 'CdkAcm::Certificate::Checks',
      FailureMode: 'WARN',
      HookStatus: 'ENABLED',
      TargetOperations: ['RESOURCE', 'CLOUD_CONTROL'],
      TargetFilters: { TargetNames: targetNames(judgedTypes()), Actions: ['CREATE', 'UPDATE'], InvocationPoints: ['PRE_PROVISION'] },
      LambdaFunction: { 'Fn::GetAtt': ['HookChecksFunctionFCD7CB5F', 'Arn'] },
      ExecutionRole: { 'Fn::GetAtt': ['HookRole5025F404', 'Arn'] },
      StackFilters: Match.absent(),
    });
  });

  test('refuses, is turned off, and has another name, if the props say so', () => {
    template({ failureMode: HookFailureMode.FAIL, enabled: false, hookName: 'Company::Certificate::Checks' })
      .hasResourceProperties(HOOK, { FailureMode: 'FAIL', HookStatus: 'DISABLED', Alias: 'Company::Certificate::Checks' });
  });

  test('checks some stacks only', () => {
    const role = (name: string) => Role.fromRoleArn(stack, name, `arn:aws:iam::111122223333:role/${name}`);
    const [deploys, repairs] = ['deploys', 'repairs'].map(role);
    template({ stackFilters: { criteria: HookFilterCriteria.ANY, includeStackNames: ['Web'], excludeStackNames: ['Legacy'], includeRoles: [deploys], excludeRoles: [repairs] } })
      .hasResourceProperties(HOOK, {
        StackFilters: {
          FilteringCriteria: 'ANY',
          StackNames: { Include: ['Web'], Exclude: ['Legacy'] },
          StackRoles: { Include: [deploys.roleArn], Exclude: [repairs.roleArn] },
        },
      });
  });

  test('has only the filters that are given, all of which have to match', () => {
    template({ stackFilters: { excludeStackNames: ['Legacy'] } }).hasResourceProperties(HOOK, {
      StackFilters: { FilteringCriteria: 'ALL', StackNames: { Exclude: ['Legacy'], Include: Match.absent() }, StackRoles: Match.absent() },
    });
  });

  test('has an ARN, a name and a function', () => {
    const hook = new CertificateHook(stack, 'Hook');
    expect(stack.resolve(hook.hookArn)).toEqual({ 'Fn::GetAtt': ['HookB39E2767', 'HookArn'] });
    expect(hook.hookName).toBe('CdkAcm::Certificate::Checks');
    expect(stack.resolve(hook.lambdaFunction.metricErrors().dimensions)).toEqual({ FunctionName: { Ref: 'HookChecksFunctionFCD7CB5F' } });
  });
});

describe('the function', () => {
  test('has its code in the template, so that no account needs an asset, and answers before CloudFormation stops waiting', () => {
    template().hasResourceProperties('AWS::Lambda::Function', {
      Code: { ZipFile: hookCode() }, Handler: 'index.handler', Timeout: 29, Environment: { Variables: { CERTIFICATE_HOOK: '{}' } },
    });
  });

  test('is told the settings', () => {
    template({ severity: { 'tls-policy': Severity.OFF }, allowedDomains: ['*.corp.example'], failClosed: true })
      .hasResourceProperties('AWS::Lambda::Function', {
        Environment: { Variables: { CERTIFICATE_HOOK: '{"severity":{"tls-policy":"off"},"allowedDomains":["*.corp.example"],"failClosed":true}' } },
      });
  });
});

test('the role of the hook can call this function alone, and only CloudFormation of this account can assume it', () => {
  const made = template();
  made.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [{
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'hooks.cloudformation.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      }],
    },
  });
  const statements = Object.values(made.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(statements).toEqual([
    { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Effect: 'Allow', Resource: { 'Fn::GetAtt': ['HookChecksLogs3324B192', 'Arn'] } },
    { Action: 'lambda:InvokeFunction', Effect: 'Allow', Resource: { 'Fn::GetAtt': ['HookChecksFunctionFCD7CB5F', 'Arn'] } },
  ]);
});

test('a hook that verifies certificates may describe those of its account, and nothing else', () => {
  const made = template({ verifyCertificates: true, severity: { 'usable-certificate': Severity.WARNING } });
  made.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { CERTIFICATE_HOOK: '{"severity":{"usable-certificate":"warning"},"verifyCertificates":true}' } },
  });
  const statements = Object.values(made.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(statements.filter(({ Action }) => String(Action).startsWith('acm:')))
    .toEqual([{ Action: 'acm:DescribeCertificate', Effect: 'Allow', Resource: 'arn:aws:acm:*:111122223333:certificate/*' }]);
});

test('the hook is active once its role can call the function', () => {
  template().hasResource(HOOK, { DependsOn: ['HookRoleDefaultPolicy9FB6ECF6', 'HookRole5025F404'] });
});

test('its stack has no type that the hook checks, so that it can be repaired whatever the hook answers', () => {
  const { Resources } = template().toJSON() as { Resources: Record<string, { Type: string }> };
  const types = Object.values(Resources).map(({ Type }) => Type);
  expect(types).toContain(HOOK);
  expect(types.filter((type) => targetNames(judgedTypes()).some((name) => matches(name, type)))).toEqual([]);
});

test('the template has the properties that CloudFormation knows', () => {
  const [{ properties }] = loadAwsServiceSpecSync().lookup('resource', 'cloudFormationType', 'equals', HOOK);
  const [{ Properties }] = Object.values(template({ stackFilters: { includeStackNames: ['Web'] } }).findResources(HOOK));
  expect(Object.keys(Properties).filter((name) => !(name in properties))).toEqual([]);
  expect(Object.keys(properties).filter((name) => properties[name].required && !(name in Properties))).toEqual([]);
});

test('CDK still refuses names as target filters without a list of targets: once it does not, the construct needs no override', () => {
  new CfnLambdaHook(stack, 'Own', {
    alias: 'A::B::C',
    lambdaFunction: 'arn',
    executionRole: 'arn',
    failureMode: 'WARN',
    hookStatus: 'ENABLED',
    targetOperations: ['RESOURCE'],
    targetFilters: { targetNames: ['AWS::S3::Bucket'], actions: ['CREATE'] } as unknown as CfnLambdaHook.TargetFiltersProperty,
  });
  expect(() => Template.fromStack(stack)).toThrow(/targets: required but missing/);
});

test('a stack that can be deployed anywhere has a hook for its own account', () => {
  const anywhere = new Stack(new App(), 'Hooks');
  new CertificateHook(anywhere, 'Hook');
  expect(JSON.stringify(Template.fromStack(anywhere).findResources('AWS::IAM::Role'))).toContain('"aws:SourceAccount":{"Ref":"AWS::AccountId"}');
});

describe('what is refused', () => {
  test('a second hook of the same name', () => {
    new CertificateHook(stack, 'Hook');
    expect(() => new CertificateHook(stack, 'Again')).toThrow('CertificateHook "Hooks/Again": its hookName "CdkAcm::Certificate::Checks" is that of "Hooks/Hook", and an account '
      + 'has each name once per region: leave one of them out, since one checks all stacks, or give it another hookName');
    expect(() => new CertificateHook(stack, 'Other', { hookName: 'Company::Certificate::Checks' })).not.toThrow();
  });

  test('one of the same name in another stack of its account and region, but not elsewhere or where that is not known', () => {
    const app = new App();
    const stackWithHook = (id: string, region?: string) => new CertificateHook(new Stack(app, id, region === undefined ? {} : { env: { account: '111111111111', region } }), 'Hook');
    ['eu-west-1', 'us-east-1', undefined, undefined].forEach((region, index) => stackWithHook(`Hooks${index}`, region));
    expect(() => stackWithHook('Again', 'us-east-1')).toThrow('is that of "Hooks1/Hook", and an account has each name once per region');
  });

  test('no name that the CDK CLI has yet to look up', () => {
    expect(() => new CertificateHook(stack, 'Hook', { hookName: StringParameter.valueFromLookup(stack, '/hook') })).not.toThrow();
  });

  test('a rule that does not exist', () => {
    expect(() => new CertificateHook(stack, 'Hook', { severity: { 'tls-polcy': Severity.OFF } }))
      .toThrow('CertificateHook "Hooks/Hook": there is no rule "tls-polcy": write "tls-policy"');
  });
});
