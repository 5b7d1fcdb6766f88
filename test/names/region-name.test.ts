import { RegionInfo } from 'aws-cdk-lib/region-info';
import { isRegionName } from '../../src/names/region-name';

test('each region that CDK knows has the form of a region', () => {
  const regions = RegionInfo.regions.map(({ name }) => name);
  expect(regions.length).toBeGreaterThan(30);
  expect(regions.filter((name) => !isRegionName(name))).toEqual([]);
});

test.each(['', 'global', 'sydney', 'Sydney', 'EU-WEST-1', 'eu-west-1a', 'eu-west', 'west-1', 'mars-1', 'eu west 1', ' eu-west-1', 'aws-global', 'eu-west-1\n'])(
  '%j has not', (text) => {
    expect(isRegionName(text)).toBe(false);
  });
