import { createHash } from 'crypto';
import { CfnResource, Lazy, Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { IPrivateCertificateAuthority } from './private-certificate-authority-props';
import { deployedResource } from '../core-internals';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { outputFor, readOutput } from '../cross-region/stack-output';
import { isKnown } from '../lookups';

/** The certificates of a CA and its issuers, as one stack reads them. */
export interface ReadChain {
  readonly text: string;

  /**
   * A text that changes whenever the deployment of the CA changes them. Undefined where they are part of the template, or in the stack of the CA.
   * CloudFormation reads an output of another stack again only if the template of the reader changes, so this has to be in it.
   */
  readonly revision?: string;
}

interface CreatedAuthority extends IPrivateCertificateAuthority {
  readonly _chainResources: CfnResource[];
}

/** The resources that create a CA and those above it in its chain. None of a CA that the app does not create. */
export function chainResourcesOf(authority: IPrivateCertificateAuthority | undefined): CfnResource[] {
  return authority && '_chainResources' in authority ? (authority as CreatedAuthority)._chainResources : [];
}

/** Reads the chain of a CA in the stack of `reader`. */
export function readChain(reader: IConstruct, authority: IPrivateCertificateAuthority): ReadChain {
  const { completeCertificateChain: text } = authority;
  const resources = chainResourcesOf(authority);
  const [stack, home] = [Stack.of(reader), deployedStack(authority.stack)];
  if (resources.length === 0 || home === deployedStack(stack)) return { text };
  checkReader(reader, authority, home);
  const output = outputFor(authority, 'Chain', text, authority.stack, `Certificates of the CA ${authority.node.path}`.slice(0, 1024));
  const region = Token.isUnresolved(home.region) ? undefined : home.region;
  return {
    text: readOutput(stack, output, { region, instead: 'create the CA in a stack that needs nothing of the stack that reads its certificates' }),
    revision: Lazy.uncachedString({ produce: () => revisionOf(resources) }),
  };
}

function checkReader(reader: IConstruct, authority: IPrivateCertificateAuthority, home: Stack): void {
  const stack = Stack.of(reader);
  const names = `the certificates of CA "${authority.node.path}" cannot be read in stack "${stack.node.path}"`;
  const asText = 'give them as text: write the output of `aws acm-pca get-certificate-authority-certificate` into a file';
  if (stageOf(reader) !== stageOf(authority)) throw new Error(`${names}: they are in different Stages, which are deployed apart; ${asText}`);
  if (home.account !== stack.account && isKnown(home.account, home) && isKnown(stack.account, stack)) {
    throw new Error(`${names}: the CA is in account ${home.account}, the stack in account ${stack.account}; ${asText}`);
  }
  if (Token.isUnresolved(home.region) && !Token.isUnresolved(stack.region)) {
    throw new Error(`${names}: the region of stack "${home.node.path}", which has the CA, is not known; give it an env with a region`);
  }
}

function revisionOf(resources: readonly CfnResource[]): string {
  return createHash('sha256').update(JSON.stringify(resources.map((each) => deployedResource(each)))).digest('hex').slice(0, 16);
}
