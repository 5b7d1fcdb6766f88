import { Stack, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { partitionOf } from '../../catalog/partitions';
import { insteadOfRegion, isKnownRegion } from '../../input/regions';
import { isKnown } from '../../lookups';
import { isRegionName } from '../../names/region-name';

/** Throws for a text that is no region, and for a region of another partition, where the function cannot import. Warns of one that may be misspelt. */
export function checkRegion(owner: Construct, region: string): void {
  if (!isKnown(region, owner)) return;
  const names = `region is "${region}"`;
  if (!isRegionName(region)) throw new Error(`${names}, which is not a region: ${insteadOfRegion(region)}, or leave region out`);
  const { region: home } = Stack.of(owner);
  if (isKnown(home, owner) && partitionOf(home) !== partitionOf(region)) {
    throw new Error(`${names}, in another partition than its stack in ${home}: create the certificate in a stack of the partition "${partitionOf(region)}"`);
  }
  if (!isKnownRegion(region)) {
    Validations.of(owner).addWarning('cdk-acm::unknown-region', `aws-cdk-lib does not know the region "${region}" of certificate "${owner.node.path}": if it is misspelt, the deployment fails; `
      + 'if it is a new region, acknowledge this warning');
  }
}
