import { App, Aws, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { checkRegionOfStack, insteadOfRegion, isKnownRegion } from '../../src/input/regions';

test.each([['eu-west-1', true], ['eu-west-99', false], ['', false]])('aws-cdk-lib knows %s: %p', (region, expected) => {
  expect(isKnownRegion(region)).toBe(expected);
});

test.each([
  ['EU_West_1', "write 'eu-west-1'"], [' us east 1 ', "write 'us-east-1'"], ['us-east-1a', "write 'us-east-1'"], ['Ireland', "write one as 'eu-west-1'"],
])('in place of "%s": %s', (text, instead) => {
  expect(insteadOfRegion(text)).toBe(instead);
});

describe('the region of a stack', () => {
  const stackIn = (region?: string) => new Stack(new App(), 'Web', { env: { region, account: '111122223333' } });

  test.each([[undefined], [Aws.REGION], ['eu-west-1']])('%p passes', (region) => {
    expect(() => checkRegionOfStack('CloudFrontCertificate', stackIn(region))).not.toThrow();
  });

  test('that is no region is refused, with what to write', () => {
    expect(() => checkRegionOfStack('CloudFrontCertificate', stackIn('Ireland')))
      .toThrow('CloudFrontCertificate: stack "Web" is in "Ireland", which is not a region: write one as \'eu-west-1\'');
  });

  test('that aws-cdk-lib does not know is warned of, once', () => {
    const stack = stackIn('eu-wets-1');
    checkRegionOfStack('CloudFrontCertificate', stack);
    checkRegionOfStack('CloudFrontCertificate', stack);
    expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('does not know the region "eu-wets-1" of stack "Web": if you mean "eu-west-1"'))).toHaveLength(1);
  });
});
