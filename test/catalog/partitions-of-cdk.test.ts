import { RegionInfo } from 'aws-cdk-lib/region-info';
import { partitionOf } from '../../src/catalog/partitions';

test.each(RegionInfo.regions.filter((info) => info.partition))('the partition of $name is the one that CDK knows', (info) => {
  expect(partitionOf(info.name)).toBe(info.partition);
});
