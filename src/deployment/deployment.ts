import type { Crossing } from './crossing';
import type { DescribedCertificate } from './described-certificate';
import type { DescribedHostedZone } from './described-hosted-zone';
import type { DummyValues } from '../names/dummy-values';

/**
 * What will be deployed, as the rules see it: stacks with resources whose properties are template values, that is literals,
 * lists, maps and intrinsic functions. Read from a construct tree or from templates; the rules cannot tell which.
 */

/** The sections of a template in which things are looked up by logical id. */
export type Section = 'Conditions' | 'Mappings' | 'Outputs' | 'Parameters';

/** A resource of a template. */
export interface Resource {
  readonly type: string;
  readonly logicalId: string;

  /** How to call it: the construct path, or the logical id behind the template's name. */
  readonly path: string;

  /** The properties as the template will have them; references may hold a handle that only `stack.resource` understands. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly stack: DeployedStack;

  /** The condition of its stack without which it is not deployed. */
  readonly condition?: string;

  /** File and line in the user's app where it was created, if known. */
  readonly createdAt?: string;

  /** Whether it is one of the certificates of a construct that has one for each region. */
  readonly isOfSeveralRegions?: boolean;

  /** What a reader made this object of, if it makes several of one resource. */
  readonly madeOf?: object;

  /** What is at some paths of the properties in every scenario: rules of all kinds read the same few, and so do the indexes of whole deployments. */
  found?: Map<string, readonly Found[]>;

  /** The text of a property, where it can be had for less than reading all of them. */
  plainText?(property: string): string | undefined;

  /**
   * What is at the beginning of a path into the properties, where it can be had for less than reading all of them: in a list what is in each element, or in
   * the one at a position that is given.
   */
  parts?(path: readonly string[], at: readonly number[]): readonly Part[];
}

/** A value in the properties of a resource, with the number of steps of a path that lead to it, and the positions in the lists there. */
export interface Part {
  readonly value: unknown;
  readonly steps: number;
  readonly positions: readonly number[];
}

/** A stack, or a nested stack. */
export interface DeployedStack {
  /** How to call it: the construct path, or the template's file. */
  readonly path: string;

  /** Unknown when undefined, as in a stack that can be deployed anywhere. */
  readonly region?: string;
  readonly account?: string;

  /** The `AWS::CloudFormation::Stack` that creates this stack, when it is nested in another. */
  readonly parent?: Resource;
  readonly deployment: Deployment;

  /** The resource that the target of a reference means: a logical id, or a handle found in a property. */
  resource(target: unknown): Resource | undefined;

  /** An entry of another section of the template; a Parameters entry is found by handle too. */
  entry(section: Section, target: unknown): { readonly logicalId: string; readonly value: unknown } | undefined;

  /** The stack that this `AWS::CloudFormation::Stack` of ours creates. */
  nested(resource: Resource): DeployedStack | undefined;
}

/** A value of a template, with the stack in which its references are to be read. */
export interface Located {
  readonly value: unknown;
  readonly stack: DeployedStack;
}

/** A value found at a path, with the list positions that were passed. */
export interface Found extends Located {
  readonly positions: readonly number[];

  /** The path in the resource, without positions. */
  readonly path: string;
}

/** What a resource returns, as a stack that is deployed by itself reads it. */
export interface Reading {
  readonly resource: Resource;
  readonly attribute: string;
  readonly reader: DeployedStack;

  /** How it gets there, if nothing makes CloudFormation read it again. */
  readonly crossing?: Crossing;
}

/** All stacks that are deployed together. */
export interface Deployment {
  /** The texts that stand for what lookups of the app have not returned yet. */
  readonly dummyValues: DummyValues;

  /** The value that a stack in this region and account exports by this name. */
  exported(name: string, region: string | undefined, account: string | undefined): Located | undefined;

  /** The value of an output of the stack with this name; undefined when there is none, or more than one that could be meant. */
  output(stackName: string, outputId: string, region: string | undefined, account: string | undefined): Located | undefined;

  /** The resources of this type in all stacks, also in nested ones. */
  resourcesOf(type: string): readonly Resource[];

  /** What stacks that are deployed by themselves read of this resource; undefined where other stacks are not known. */
  readingsOf?(resource: Resource): readonly Reading[];

  /** What ACM says of the certificate with this ARN; undefined where ACM was not asked. */
  described?(arn: string): DescribedCertificate | undefined;

  /** What Route 53 says of the hosted zone with this ID; undefined where it was not asked. */
  describedZone?(id: string, account: string | undefined): DescribedHostedZone | undefined;

  /** The name of the hosted zone with this ID, as the app gives it; undefined where nothing or more than one name is known. */
  hostedZoneName(id: string): string | undefined;
}
