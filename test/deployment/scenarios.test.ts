import { App, CfnCondition, CfnParameter, CfnResource, Fn, Stack, type ICfnConditionExpression } from 'aws-cdk-lib';
import { holdsInScenario } from './questions';
import { CertificateChecks } from '../../src';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { valuesIn } from '../../src/deployment/mapping';
import { currentScenario, inEveryScenario, outsideOfScenarios, sameInEveryScenario } from '../../src/deployment/scenarios';
import { Unknown } from '../../src/deployment/unknown';

/** What is noted while a judgement asks so many independent questions, and in how many scenarios it is made. */
function judgedWith(questions: number) {
  const obstacles = new Set<Obstacle>();
  const found = notingObstacles(obstacles, () => inEveryScenario(() =>
    [Array.from({ length: questions }, (_, index) => holdsInScenario(`fact ${index}`))]));
  return { obstacles: [...obstacles], found };
}

describe('the limit of scenarios', () => {
  const most = Math.log2(LIMITS.scenarios);

  test('up to it, a judgement is made in all of them', () => {
    const { obstacles, found } = judgedWith(most);
    expect(obstacles).toEqual([]);
    expect(new Set(found.map((answers) => answers.join())).size).toBe(LIMITS.scenarios);
  });

  test('beyond it, that is noted, and each answer to each question is in one of them', () => {
    const { obstacles, found } = judgedWith(most + 1);
    expect(obstacles).toEqual(['scenarios']);
    const scenarios = found.map((answers) => answers.map((answer) => (answer ? '1' : '0')).join(''));
    expect(scenarios).toEqual(expect.arrayContaining(['11111111', '01111111', '11111110', '00000000', '10000000', '00000001']));
    expect(scenarios.every((answers) => answers.length === most + 1)).toBe(true);
  });

  test.each<[number, Obstacle[]]>([[LIMITS.scenarios, []], [LIMITS.scenarios + 1, ['scenarios']]])('a mapping of %d rows: %j', (rows, expected) => {
    const names = Array.from({ length: rows }, (_, index) => `row ${index}`);
    const mapping = Object.fromEntries(names.map((name) => [name, { Name: name }]));
    const obstacles = new Set<Obstacle>();
    const read = () => [...valuesIn(mapping, new Unknown(() => 'key'), { text: 'Name' }, undefined)];
    expect(new Set(notingObstacles(obstacles, () => inEveryScenario(read)))).toEqual(new Set(names));
    expect([...obstacles]).toEqual(expected);
  });

  test('a judgement that never ends to ask ends', () => {
    let asked = 0;
    const endless = () => {
      for (;;) {
        asked += 1;
        holdsInScenario(`fact ${asked}`);
      }
    };
    expect(inEveryScenario(endless)).toEqual([]);
    expect(asked).toBeLessThan(10 * LIMITS.scenarios * LIMITS.scenarios);
  });
});

test('a fault in a judgement is no question', () => {
  const fault = () => {
    throw new Error('a fault');
  };
  expect(() => inEveryScenario(fault)).toThrow('a fault');
  expect(() => sameInEveryScenario(fault)).toThrow('a fault');
});

test('what depends on a question is not the same in every scenario', () => {
  expect(sameInEveryScenario(() => holdsInScenario('fact'))).toBeUndefined();
  expect(sameInEveryScenario(() => 'always')).toBe('always');
});

test('assumptions count in all scenarios', () => {
  const [assumptions] = inEveryScenario(() => (holdsInScenario('one') ? [currentScenario()] : []));
  expect(inEveryScenario(() => [[holdsInScenario('one'), holdsInScenario('two')]], assumptions)).toEqual([[true, true], [true, false]]);
  expect(sameInEveryScenario(() => ({ answer: holdsInScenario('one') }), assumptions)).toEqual({ answer: true });
});

test('outside of a judgement there is no scenario', () => {
  expect(inEveryScenario(() => [currentScenario() !== undefined, outsideOfScenarios(() => currentScenario() === undefined)])).toEqual([true, true]);
  expect(currentScenario()).toBeUndefined();
});

// The templates here hold what the checks look at, and little else that CloudFormation would want.
process.env.CDK_VALIDATION = 'false';

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
