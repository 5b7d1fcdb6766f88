import { ValidationRoleAttributes, ValidationRoleProps } from './validation-role-props';
import { HOSTED_ZONE } from '../../input/cdk';
import { Input, Inputs, kind, listOf, mayBeLookedUp, optional, required, text } from '../../input/input';
import { closed, struct } from '../../input/props';
import { isToken } from '../../input/token';

function matching(expected: string, example: string, pattern: RegExp): Input {
  return mayBeLookedUp(kind(expected, `'${example}'`, (value) => typeof value === 'string' && (isToken(value) || pattern.test(value))));
}

/** Refuses a list that allows nothing, and one whose items the policies of the role cannot name. */
function filled(list: Input, instead: string): Input {
  return {
    ...list,
    mistakeIn: (value, at) => {
      const problem = isToken(value) ? 'is a token, whose items are known only at deployment' : Array.isArray(value) && value.length === 0 ? 'is empty' : undefined;
      return problem ? { at, given: value, problem, expected: list.expected, instead } : list.mistakeIn(value, at);
    },
  };
}

const ACCOUNTS = filled(listOf(matching('the 12 digits of an account', '111122223333', /^\d{12}$/), 'accounts'),
  'list the accounts that can assume the role, or leave accounts out and give organizationId');

const DOMAIN_NAMES = filled(listOf(text('a domain name', '*.shop.example.com'), 'domain names'), 'list the names that other accounts can have validated');

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
const ORGANIZATION = matching('the ID of an organization', 'o-a1b2c3d4e5', /^o-[a-z0-9]{10,32}$/);

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const EXTERNAL_ID = matching('an external ID (2 to 1224 letters, digits and +=,.@:/-_)', 'shop-certificates', /^[\w+=,.@:/-]{2,1224}$/);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const ROLE_NAME = matching('the name of a role (at most 64 letters, digits and +=,.@_-)', 'certificate-validation', /^[\w+=,.@-]{1,64}$/);

/** What the props of a ValidationRole take. */
export const VALIDATION_ROLE_INPUTS: Inputs<ValidationRoleProps> = closed({
  hostedZone: required(HOSTED_ZONE),
  domainNames: required(DOMAIN_NAMES),
  accounts: optional(ACCOUNTS),
  organizationId: optional(ORGANIZATION),
  externalId: optional(EXTERNAL_ID),
  roleName: optional(ROLE_NAME),
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
export const ROLE_ARN = matching('the ARN of a role', 'arn:aws:iam::444455556666:role/certificate-validation', /^arn:[^:]+:iam::\d{12}:role\/.+$/);

const ATTRIBUTES: Inputs<ValidationRoleAttributes> = {
  roleArn: required(ROLE_ARN),
  externalId: optional(EXTERNAL_ID),
  hostedZone: optional(HOSTED_ZONE),
};

/** What is given of a role that the app does not create. */
export const VALIDATION_ROLE_ATTRIBUTES = required(struct(ATTRIBUTES, '{ roleArn, hostedZone }'));
