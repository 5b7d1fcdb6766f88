import type { Crossing } from '../../deployment/crossing';
import type { Resource } from '../../deployment/deployment';
import type { Binding } from '../binding';
import { readersOf } from '../certificate-readers';
import { fittingConstruct } from '../fitting-construct';
import { CERTIFICATE } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A certificate is replaced whenever its names change, and its readers in other stacks have to follow.
 */
export const certificateReference: Rule = {
  id: 'certificate-reference',
  holds: 'a stack that reads the certificate of another stack gets the new one when it is replaced',
  severity: Severity.WARNING,
  why: 'ACM cannot change the names of a certificate, so CloudFormation replaces it. A stack that imports its ARN by an export keeps the export in ' +
    'use, and CloudFormation refuses the replacement: the export "cannot be updated as it is in use". A stack that reads the ARN with ' +
    'Fn::GetStackOutput has the same template as before, so it is not updated and keeps the old certificate, which ACM cannot delete while it is in ' +
    'use. It also keeps the old ARN in whatever else has it, such as a policy, an environment variable or an SSM parameter. CDK writes one or the ' +
    'other, depending on the feature flag @aws-cdk/core:defaultCrossStackReferences.',
  leaves: 'References within a stack and its nested stacks, certificates that are given by their ARN, and ARNs that come from an SSM parameter whose ' +
    'description names the revision of the certificate, as the constructs of this library write it: CloudFormation then updates all of that stack. If a ' +
    'service of a stack uses the certificate, the finding is at the service, and the other readers in that stack are not reported.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
  ],
  judgeBinding: readElsewhere,
  judgeResource: { types: [CERTIFICATE], judge: readInOtherStacks },
};

const TEMPLATE_FIX = 'read its ARN from an AWS::SSM::Parameter with the Description "Revision 1 of the certificate", and raise the number whenever the '
  + 'certificate is replaced';

function readElsewhere({ certificate, crossing, resource, requires }: Binding): Problem | undefined {
  if (!crossing || certificate.store !== 'acm') return undefined;
  return {
    message: `when ${certificate.name} is replaced, for example to add a name, ${outcome(crossing, resource.stack.path)}`,
    fix: `create the certificate with ${fittingConstruct(requires)}, which every stack can read, `
      + 'or create it in the stack that uses it',
    templateFix: `create the certificate in the stack that uses it, or ${TEMPLATE_FIX}`,
  };
}

function outcome(crossing: Crossing, stack: string): string {
  const locked = 'CloudFormation refuses, because the export "cannot be updated as it is in use"';
  return either(crossing, locked, `${stack} is not updated and keeps the old certificate, which then cannot be deleted`);
}

/** Readers that give the ARN to no service by themselves, such as a parameter, a policy or a function. */
function readInOtherStacks(certificate: Resource): ResourceProblem[] {
  return readersOf(certificate).map(([crossing, stacks]) => ({
    property: '',
    message: `when ${certificate.path} is replaced, for example to add a name, ${outcomeFor(crossing, stacks)}`,
    fix: `create the certificate with ${fittingConstruct(undefined)}, which every stack can read, or create it in the stack that reads it`,
    templateFix: `create the certificate in the stack that reads it, or ${TEMPLATE_FIX}`,
  }));
}

function outcomeFor(crossing: Crossing, stacks: readonly string[]): string {
  const [first, ...others] = [...stacks].reverse();
  const [names, is, keeps, imports] = others.length === 0 ? [first, 'is', 'keeps', 'imports'] : [`${others.reverse().join(', ')} and ${first}`, 'are', 'keep', 'import'];
  const locked = `CloudFormation refuses, because ${names} ${imports} its ARN by an export, which "cannot be updated as it is in use"`;
  return either(crossing, locked, `${names} ${is} not updated and ${keeps} the ARN of the old certificate`);
}

function either(crossing: Crossing, locked: string, stale: string): string {
  switch (crossing) {
    case 'export': return locked;
    case 'output': return stale;
    case 'construct': return `${stale} (weak references), or ${locked} (strong references)`;
  }
}
