import { Stack, Token, Validations } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { IConstruct } from 'constructs';
import { refusal } from './owner';
import { isLookedUpLater } from '../lookups';
import { nearest } from '../names/nearest';
import { isRegionName } from '../names/region-name';

let regionNames: ReadonlySet<string> | undefined;

/** Read when they are first needed: core loads all its facts about regions for them, which takes longer than loading the checks. */
function knownRegions(): ReadonlySet<string> {
  regionNames ??= new Set(RegionInfo.regions.map(({ name }) => name));
  return regionNames;
}

/** The stacks whose regions are warned of. */
const WARNED = new WeakSet<Stack>();

/** Whether aws-cdk-lib knows a region. It may be older than the region. */
export function isKnownRegion(region: string): boolean {
  return knownRegions().has(region);
}

/** What to write in place of a text that is not a region: the region that it names in another spelling or with an Availability Zone. */
export function insteadOfRegion(text: string): string {
  const written = text.trim().toLowerCase().replace(/[_ ]/g, '-');
  const meant = [...knownRegions()].find((name) => name === written || written.replace(/[a-z]$/, '') === name);
  return meant ? `write '${meant}'` : "write one as 'eu-west-1'";
}

/** Throws where the region of a stack is none, and warns once where aws-cdk-lib does not know it. */
export function checkRegionOfStack(owner: string, scope: IConstruct): void {
  const stack = Stack.of(scope);
  const { region } = stack;
  if (Token.isUnresolved(region) || isKnownRegion(region) || isLookedUpLater(region, stack)) return;
  if (!isRegionName(region)) {
    throw refusal(owner, `stack "${stack.node.path}" is in "${region}", which is not a region: ${insteadOfRegion(region)}`);
  }
  if (WARNED.has(stack)) return;
  WARNED.add(stack);
  const meant = nearest(region, [...knownRegions()]);
  Validations.of(stack).addWarning('cdk-acm::unknown-region', `aws-cdk-lib does not know the region "${region}" of stack "${stack.node.path}": `
    + `${meant ? `if you mean "${meant}", write that` : 'if it is misspelt, correct it'}; if it is a new region, acknowledge this warning`);
}
