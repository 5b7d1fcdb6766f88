import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { checkPartition, checkRegion, checkRegions, checkSupportStacks } from '../../../src/certificate/public/regions';
import { ACCOUNT, SYDNEY } from '../cloudfront-app';

const DUBLIN = { account: ACCOUNT, region: 'eu-west-1' };
const PROPS = { domainName: 'example.com' };

let app: App;
let web: Stack;
let owner: Construct;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
  owner = new Construct(web, 'Certs');
});

describe('a region', () => {
  const check = (region: string) => () => checkRegion('forRegion() of "Web/Certs"', region, owner);

  test.each(['eu-west-1', 'us-east-1', 'ap-southeast-2', 'mx-central-1'])('can be %s', (region) => {
    expect(check(region)).not.toThrow();
    Annotations.fromStack(web).hasNoWarning('*', Match.anyValue());
  });

  test.each([
    ['Sydney', '"Sydney" is not a region: write one as \'eu-west-1\''],
    ['', '"" is not a region: write one as \'eu-west-1\''],
    ['global', '"global" is not a region'],
    ['EU-WEST-1', '"EU-WEST-1" is not a region: write \'eu-west-1\''],
    ['eu_west_1', '"eu_west_1" is not a region: write \'eu-west-1\''],
    ['eu-west-1a', '"eu-west-1a" is not a region: write \'eu-west-1\''],
    [' eu-west-1 ', '" eu-west-1 " is not a region: write \'eu-west-1\''],
  ])('cannot be %j', (region, message) => {
    expect(check(region)).toThrow(`forRegion() of "Web/Certs": ${message}`);
  });

  test('that CDK does not know is warned of', () => {
    check('eu-wset-1')();
    Annotations.fromStack(web).hasWarning('/Web/Certs', Match.stringLikeRegexp(
      'aws-cdk-lib does not know the region "eu-wset-1" of "Web/Certs": if it is misspelt, its support stack cannot be deployed; '
      + 'if it is a new region, acknowledge this warning'));
  });

  test('is no token', () => {
    expect(check(new CfnParameter(web, 'Region').valueAsString))
      .toThrow('forRegion() of "Web/Certs": the region is known at deployment only, but the app has to create a stack for it: write the region');
  });

  test('is of the partition of the stack, as far as that is known', () => {
    expect(check('cn-north-1')).toThrow('forRegion() of "Web/Certs": cn-north-1 is in the partition "aws-cn", and stack "Web" in ap-southeast-2 in the '
      + 'partition "aws", which has other accounts: create a MultiRegionCertificate in a stack of the partition "aws-cn"');
    expect(() => checkRegion('forRegion()', 'cn-north-1', new Stack(app, 'Beijing', { env: { region: 'cn-northwest-1' } }))).not.toThrow();
    expect(() => checkRegion('forRegion()', 'cn-north-1', new Stack(app, 'Anywhere'))).not.toThrow();
  });
});

describe('regions of one account', () => {
  const check = (region: string, ...others: string[]) => () => checkPartition('forRegion() of "Web/Certs"', region, others, owner);

  test('are in one partition', () => {
    expect(check('us-east-1', 'eu-west-1')).not.toThrow();
    expect(check('us-east-1')).not.toThrow();
    expect(check('us-east-1', 'eu-west-1', 'cn-north-1')).toThrow('forRegion() of "Web/Certs": us-east-1 is in the partition "aws", and cn-north-1, which has '
      + 'a certificate of it, in the partition "aws-cn", which has other accounts: create a MultiRegionCertificate for each partition');
  });

  test('may be in any partition while they are not looked up', () => {
    const region = StringParameter.valueFromLookup(web, '/region', 'cn-north-1');
    expect(check('us-east-1', region)).not.toThrow();
    expect(check(region, 'us-east-1')).not.toThrow();
  });
});

test('regions are listed once', () => {
  expect(() => checkRegions(owner, ['eu-west-1', 'us-east-1'])).not.toThrow();
  expect(() => checkRegions(owner, ['eu-west-1', 'us-east-1', 'eu-west-1'])).toThrow('regions has "eu-west-1" twice: list each region once');
});

describe('support stacks of the app', () => {
  test('are one for each region', () => {
    const supportStacks = [DUBLIN, { ...DUBLIN, region: 'us-east-1' }].map((env) => new Stack(app, env.region, { env }));
    expect(() => checkSupportStacks(owner, { ...PROPS, supportStacks })).not.toThrow();
    expect(() => checkSupportStacks(owner, PROPS)).not.toThrow();
  });

  test('may seem to be in one region while it is not looked up', () => {
    const region = (name: string) => StringParameter.valueFromLookup(web, name, SYDNEY.region);
    const supportStacks = ['/first', '/second'].map((name, index) => new Stack(app, `Edge${index}`, { env: { ...DUBLIN, region: region(name) } }));
    expect(() => checkSupportStacks(owner, { ...PROPS, supportStacks })).not.toThrow();
  });

  test.each<[string, () => Stack[], string]>([
    ['two for one region', () => ['A', 'B'].map((id) => new Stack(app, id, { env: DUBLIN })),
      'supportStacks[1], stack "B", is in eu-west-1, as is stack "A": give one stack for each region'],
    ['one without a region', () => [new Stack(app, 'A')], 'supportStacks[0], stack "A", has no known region: give it an env with a region'],
    ['one in the home region', () => [new Stack(app, 'A', { env: SYDNEY })], 'supportStacks[0], stack "A", is in ap-southeast-2, '
      + 'where the certificate is created in stack "Web" itself: leave it out'],
  ])('are refused: %s', (_, stacks, message) => {
    expect(() => checkSupportStacks(owner, { ...PROPS, supportStacks: stacks() })).toThrow(message);
  });
});
