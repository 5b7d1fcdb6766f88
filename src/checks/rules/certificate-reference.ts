import type { Crossing } from '../../deployment/resolved';
import type { Binding } from '../binding';
import { fittingConstruct } from '../fitting-construct';
import type { Problem, Rule } from '../rule';
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
    'use. CDK writes one or the other, depending on the feature flag @aws-cdk/core:defaultCrossStackReferences.',
  leaves: 'References within a stack and its nested stacks, certificates that are given by their ARN, and ARNs that come from an SSM parameter whose ' +
    'description names the revision of the certificate, as the constructs of this library write it.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
  ],
  judgeBinding: readElsewhere,
};

function readElsewhere({ certificate, crossing, resource, requires }: Binding): Problem | undefined {
  if (!crossing || certificate.store !== 'acm') return undefined;
  return {
    message: `when ${certificate.name} is replaced, for example to add a name, ${outcome(crossing, resource.stack.path)}`,
    fix: `create the certificate with ${fittingConstruct(requires)}, which every stack can read, `
      + 'or create it in the stack that uses it',
    templateFix: 'create the certificate in the stack that uses it, or read its ARN from an AWS::SSM::Parameter with the Description '
      + '"Revision 1 of the certificate", and raise the number whenever the certificate is replaced',
  };
}

function outcome(crossing: Crossing, stack: string): string {
  const locked = 'CloudFormation refuses, because the export "cannot be updated as it is in use"';
  const stale = `${stack} is not updated and keeps the old certificate, which then cannot be deleted`;
  switch (crossing) {
    case 'export': return locked;
    case 'output': return stale;
    case 'construct': return `${stale} (weak references), or ${locked} (strong references)`;
  }
}
