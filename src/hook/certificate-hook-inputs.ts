import { CertificateHookProps, HookFailureMode, HookFilterCriteria, HookStackFilters } from './certificate-hook-props';
import { ROLE, STACK_NAME } from '../input/cdk';
import { FLAG, Input, Inputs, kind, listOf, mayBeLookedUp, oneOf, optional } from '../input/input';
import { closed, struct } from '../input/props';
import { CERTIFICATE_CHECKS_INPUTS } from '../synthesis/check-inputs';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-lambdahook.html */
const MOST_FILTERS = 50;
const HOOK_NAME = /^(?!AWS)[a-zA-Z0-9]{2,64}(::[a-zA-Z0-9]{2,64}){2}$/;

/** A list of filters, of which CloudFormation takes 1 to 50. */
function filters(item: Input, items: string): Input {
  const list = listOf(item, items);
  return {
    ...list,
    mistakeIn: (value, at) => {
      const mistake = list.mistakeIn(value, at);
      if (mistake || !Array.isArray(value) || (value.length >= 1 && value.length <= MOST_FILTERS)) return mistake;
      const { expected } = list;
      return { at, given: value, expected, problem: `has ${value.length} ${items}, of which a hook takes 1 to ${MOST_FILTERS}`, instead: `leave ${at} out, or write ${list.example}` };
    },
  };
}

const STACK_FILTERS: Inputs<HookStackFilters> = {
  criteria: optional(oneOf('HookFilterCriteria', HookFilterCriteria)),
  includeStackNames: optional(filters(STACK_NAME, 'names of stacks')),
  excludeStackNames: optional(filters(STACK_NAME, 'names of stacks')),
  includeRoles: optional(filters(ROLE, 'roles')),
  excludeRoles: optional(filters(ROLE, 'roles')),
};

/** What the props of a hook take. */
export const CERTIFICATE_HOOK_INPUTS: Inputs<CertificateHookProps> = closed({
  failureMode: optional(oneOf('HookFailureMode', HookFailureMode)),
  ...CERTIFICATE_CHECKS_INPUTS,
  verifyCertificates: optional(FLAG),
  failClosed: optional(FLAG),
  stackFilters: optional(struct(STACK_FILTERS, "{ excludeStackNames: ['Legacy'] }")),
  enabled: optional(FLAG),
  hookName: optional(mayBeLookedUp(kind('the name of a hook, of the form Name1::Name2::Name3 and not beginning with AWS', "'Company::Certificate::Checks'",
    (value) => typeof value === 'string' && HOOK_NAME.test(value)))),
});
