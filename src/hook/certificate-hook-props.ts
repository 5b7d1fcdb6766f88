import { IRole } from 'aws-cdk-lib/aws-iam';
import { Severity } from '../checks/severity';

/**
 * What CloudFormation does if a hook refuses a resource.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-lambdahook.html
 */
export enum HookFailureMode {
  /** The deployment continues. The findings are in the events of the stack, as a warning. */
  WARN = 'WARN',

  /** The deployment fails and is rolled back. */
  FAIL = 'FAIL',
}

/**
 * How the stack filters of a hook combine.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/hooks-stack-level-filtering.html
 */
export enum HookFilterCriteria {
  /** The hook checks a stack that all filters match. */
  ALL = 'ALL',

  /** The hook checks a stack that at least one filter matches. */
  ANY = 'ANY',
}

/**
 * The stacks that a hook checks.
 *
 * The filters are ignored for resources of the Cloud Control API, which have no stack.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/hooks-stack-level-filtering.html
 */
export interface HookStackFilters {
  /**
   * How the filters combine.
   *
   * @default HookFilterCriteria.ALL
   */
  readonly criteria?: HookFilterCriteria;

  /**
   * The names of the only stacks that the hook checks, at most 50.
   *
   * @default - stacks of any name
   */
  readonly includeStackNames?: string[];

  /**
   * The names of stacks that the hook does not check, at most 50.
   *
   * @default - none
   */
  readonly excludeStackNames?: string[];

  /**
   * The hook checks only stacks that CloudFormation deploys with one of these roles, at most 50.
   *
   * @default - stacks of any role
   */
  readonly includeRoles?: IRole[];

  /**
   * The hook does not check stacks that CloudFormation deploys with one of these roles, at most 50.
   *
   * @default - none
   */
  readonly excludeRoles?: IRole[];
}

/** Properties of a CertificateHook. */
export interface CertificateHookProps {
  /**
   * What CloudFormation does if a rule finds an error.
   *
   * A hook runs in the middle of a deployment, so that `FAIL` rolls it back. Start with `WARN`.
   *
   * @default HookFailureMode.WARN
   */
  readonly failureMode?: HookFailureMode;

  /**
   * The severity of rules, by rule ID, such as `certificate-region`. Throws if there is no such rule, or if a severity other than `OFF` has no effect in a hook.
   *
   * The hook refuses a resource for an error, and only reports a warning.
   *
   * @default - an error if the deployment fails or its result can never work, otherwise a warning
   */
  readonly severity?: { [ruleId: string]: Severity };

  /**
   * The names that certificates of the account may have. `www.example.com` allows only that name; `*.corp.example` allows every
   * name below `corp.example`, at any depth. The rule `allowed-names` reports a certificate with another name.
   *
   * @default - certificates may have any name
   */
  readonly allowedDomains?: string[];

  /**
   * Whether the hook asks ACM about each certificate that a resource has by its ARN.
   *
   * The rules then also judge the names, key and kind of a certificate that was created elsewhere, and the rule `usable-certificate` reports one that
   * does not exist, is not issued, has expired or is about to. Gives the function the permission `acm:DescribeCertificate` for the certificates of the
   * account, and no other. A resource with such an ARN takes about 0.1 seconds longer.
   *
   * @default false
   */
  readonly verifyCertificates?: boolean;

  /**
   * Whether the hook refuses a resource that it cannot judge, such as one with a property of an unknown shape.
   *
   * With `HookFailureMode.FAIL`, a fault of the hook then stops every deployment of the resource types that it checks.
   *
   * @default false - the resource is deployed, and the answer says why it was not judged
   */
  readonly failClosed?: boolean;

  /**
   * The stacks that the hook checks. Throws if a stack or a role is both included and excluded.
   *
   * @default - all stacks of the account and region
   */
  readonly stackFilters?: HookStackFilters;

  /**
   * Whether CloudFormation runs the hook.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The name of the hook, of the form `Name1::Name2::Name3`. An account has each name once per region.
   *
   * Changing this replaces the hook.
   *
   * @default 'CdkAcm::Certificate::Checks'
   */
  readonly hookName?: string;
}
