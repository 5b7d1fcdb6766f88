import { Stack, Token, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MultiRegionCertificateProps } from './multi-region-certificate-props';
import { partitionOf } from '../../catalog/partitions';
import { insteadOfRegion, isKnownRegion } from '../../input/regions';
import { isToken } from '../../input/token';
import { isKnown, isLookedUpLater } from '../../lookups';
import { isRegionName } from '../../names/region-name';

/** Throws for a text that is no region, and for a region where the account of `home` has nothing. Warns of one that may be misspelt. */
export function checkRegion(at: string, region: string, scope: Construct): void {
  const home = Stack.of(scope);
  if (isToken(region)) {
    throw new Error(`${at}: the region is known at deployment only, but the app has to create a stack for it: write the region, as 'eu-west-1'`);
  }
  if (!isRegionName(region)) {
    if (isLookedUpLater(region, home)) return;
    throw new Error(`${at}: "${region}" is not a region: ${insteadOfRegion(region)}`);
  }
  if (partitionOf(region) !== partitionOf(home.region) && isKnown(home.region, home)) {
    throw new Error(`${at}: ${region} is in the partition "${partitionOf(region)}", and stack "${home.node.path}" in ${home.region} in the partition `
      + `"${partitionOf(home.region)}", which has other accounts: create a MultiRegionCertificate in a stack of the partition "${partitionOf(region)}"`);
  }
  if (!isKnownRegion(region)) {
    Validations.of(scope).addWarning('cdk-acm::unknown-region', `aws-cdk-lib does not know the region "${region}" of "${scope.node.path}": if it is misspelt, `
      + 'its support stack cannot be deployed; if it is a new region, acknowledge this warning');
  }
}

/** Throws for a region whose partition is not that of a region that has a certificate already: the region of the stack may not say which it is. */
export function checkPartition(at: string, region: string, others: readonly string[], scope: Construct): void {
  const other = others.find((each) => partitionOf(each) !== partitionOf(region));
  if (other === undefined || !isKnown(region, scope) || !isKnown(other, scope)) return;
  throw new Error(`${at}: ${region} is in the partition "${partitionOf(region)}", and ${other}, which has a certificate of it, `
    + `in the partition "${partitionOf(other)}", which has other accounts: create a MultiRegionCertificate for each partition`);
}

/** Throws for a region that is listed twice. */
export function checkRegions(owner: Construct, regions: string[]): void {
  const repeated = regions.find((region, index) => regions.indexOf(region) !== index && isKnown(region, owner));
  if (repeated) throw new Error(`regions has "${repeated}" twice: list each region once`);
}

/** Throws for stacks of which it is not known which of them a certificate is to be in. */
export function checkSupportStacks(owner: Construct, { supportStacks = [] }: MultiRegionCertificateProps): void {
  const home = Stack.of(owner);
  for (const [index, stack] of supportStacks.entries()) {
    const at = `supportStacks[${index}], stack "${stack.node.path}",`;
    if (Token.isUnresolved(stack.region)) throw new Error(`${at} has no known region: give it an env with a region`);
    // two lookups may have one dummy value, and find two regions
    if (isLookedUpLater(stack.region, home)) continue;
    if (stack.region === home.region) {
      throw new Error(`${at} is in ${stack.region}, where the certificate is created in stack "${home.node.path}" itself: leave it out`);
    }
    const before = supportStacks.slice(0, index).find(({ region }) => region === stack.region);
    if (before) throw new Error(`${at} is in ${stack.region}, as is stack "${before.node.path}": give one stack for each region`);
  }
}
