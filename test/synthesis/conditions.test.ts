import { App, CfnCondition, CfnParameter, CfnResource, Fn, Stack, type ICfnConditionExpression } from 'aws-cdk-lib';
import { CertificateChecks } from '../../src';

const arnIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/11111111-2222-3333-4444-555555555555`;

/** What `synth` throws for a distribution that is created under a condition; its certificate is wrong where the other one holds. */
function refusal(conditions: (stage: string) => { readonly site: ICfnConditionExpression; readonly wrong: ICfnConditionExpression }): string {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: { region: 'eu-west-1', account: '111122223333' } });
  const { site, wrong } = conditions(new CfnParameter(stack, 'Stage').valueAsString);
  const isWrong = new CfnCondition(stack, 'IsWrong', { expression: wrong });
  const arn = Fn.conditionIf(isWrong.logicalId, arnIn('eu-west-1'), arnIn('us-east-1')).toString();
  const distribution = new CfnResource(stack, 'Site', {
    type: 'AWS::CloudFront::Distribution', properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn } } },
  });
  distribution.cfnOptions.condition = new CfnCondition(stack, 'HasSite', { expression: site });
  try {
    app.synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const is = (stage: string, name: string) => Fn.conditionEquals(stage, name);

describe('a wrong certificate in a branch of Fn::If is no finding', () => {
  test.each<[string, Parameters<typeof refusal>[0]]>([
    ['where its condition is the opposite of its resource\'s own', (stage) => ({ site: is(stage, 'prod'), wrong: Fn.conditionNot(is(stage, 'prod')) })],
    ['where both ask one parameter for different values', (stage) => ({ site: is(stage, 'prod'), wrong: is(stage, 'dev') })],
    ['where its resource is never created', (stage) => ({ site: is('dev', 'prod'), wrong: is(stage, 'dev') })],
    ['where one part of its condition excludes its resource', (stage) => ({
      site: is(stage, 'prod'), wrong: Fn.conditionAnd(is(Fn.ref('AWS::StackName'), 'Web'), Fn.conditionNot(is(stage, 'prod'))),
    })],
  ])('%s', (_, conditions) => {
    expect(refusal(conditions)).toBe('');
  });
});

describe('a wrong certificate in a branch of Fn::If is a finding', () => {
  test.each<[string, Parameters<typeof refusal>[0]]>([
    ['where it is deployed with its resource', (stage) => ({ site: is(stage, 'prod'), wrong: is('prod', stage) })],
    ['where the two conditions have nothing to do with each other', (stage) => ({ site: is(stage, 'prod'), wrong: is(Fn.ref('AWS::StackName'), 'Web') })],
    ['where its resource is created in one of several cases', (stage) => ({ site: Fn.conditionOr(is(stage, 'prod'), is(stage, 'dev')), wrong: is(stage, 'dev') })],
  ])('%s', (_, conditions) => {
    expect(refusal(conditions)).toContain('cdk-acm found 1 error');
  });
});

describe('an Fn::If that CloudFormation would not take is not judged', () => {
  test.each<[string, unknown]>([
    ['without a second branch', ['IsWrong', arnIn('eu-west-1')]],
    ['with a function in the place of the name of its condition', [{ Ref: 'Stage' }, arnIn('eu-west-1'), arnIn('eu-west-1')]],
    ['that is no list', { IsWrong: arnIn('eu-west-1') }],
  ])('%s', (_, argument) => {
    const app = new App();
    CertificateChecks.apply(app);
    new CfnResource(new Stack(app, 'Web', { env: { region: 'eu-west-1' } }), 'Site', {
      type: 'AWS::CloudFront::Distribution',
      properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: { 'Fn::If': argument } } } },
    });
    expect(() => app.synth()).not.toThrow();
  });
});
