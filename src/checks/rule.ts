import type { Binding } from './binding';
import type { Severity } from './severity';
import type { Resource } from '../deployment/deployment';

/** The prefix of our rules in `Validations.of(x).acknowledge({ id })`. */
export const PREFIX = 'cdk-acm::';

/** What a rule finds wrong: two sentences for the person at the terminal, without a full stop. */
export interface Problem {
  /** What is wrong, with what was given and what is allowed. */
  readonly message: string;

  /** What to write instead, in a CDK app. */
  readonly fix: string;

  /** The same for a template that CDK did not make: properties of CloudFormation, where `fix` names constructs or their props. */
  readonly templateFix?: string;

  /**
   * What the message names, if that can differ between scenarios: a list for each place in the sentence. A problem that names only a part of
   * what another one of its rule and property names is not reported beside it.
   */
  readonly about?: readonly (readonly string[])[];

  /** Where this one weighs less than its rule: what rests on an inferred fact warns. */
  readonly severity?: Severity;
}

/** A problem of a resource as a whole, with the property that has it. */
export interface ResourceProblem extends Problem {
  readonly property: string;
}

/**
 * What there is to say about a rule. The reference pages are written from it.
 */
export interface RuleFacts {
  readonly id: string;

  /** The sentence: "the certificate is in the region where its consumer looks for it". */
  readonly holds: string;

  /** The severity, unless the user sets another one: an error if the deployment fails or its result can never work. */
  readonly severity: Severity;

  /** Why it matters, and what happens without the rule. */
  readonly why: string;

  /** What the rule does not judge, besides everything that is known only at deployment. */
  readonly leaves: string;

  /** The AWS pages that say so. */
  readonly sources: readonly string[];
}

/**
 * One sentence that must hold. A rule reports nothing about what is unknown.
 */
export interface Rule extends RuleFacts {
  /** Judges a certificate in a slot. */
  readonly judgeBinding?: (binding: Binding) => Problem | undefined;

  /** Judges whole resources, of these types. */
  readonly judgeResource?: {
    readonly types: readonly string[];

    /** A property that all resources have at its top in which the rule finds anything, if they have it at all, with its text. */
    readonly only?: { readonly property: string; readonly text: string };
    readonly judge: (resource: Resource) => ResourceProblem[];
  };
}
