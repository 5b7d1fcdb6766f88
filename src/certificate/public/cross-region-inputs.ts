import { Stack, Token } from 'aws-cdk-lib';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { zoneLabel } from './hosted-zone';
import { PublicCertificateProps } from './public-certificate-props';
import { deployedStack, isDeployedAfter, stageOf } from '../../cross-region/deployment-order';
import { lookInto } from '../../cross-region/references';
import { outputFor, readOutput } from '../../cross-region/stack-output';

/** What a template says about the stack it is deployed in: read in another stack, it says something else. */
const ABOUT_ITS_STACK = ['AWS::Region', 'AWS::StackName', 'AWS::StackId'];

/** What helps when a stack that has certificates in a support stack is to be read by it, or the other way round. */
export const OTHER_SUPPORT_STACK = 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack';

/** Throws for names that have another value, or none yet, in the stack of another region that is deployed before `home`. */
export function checkNamesElsewhere({ domainName, subjectAlternativeNames }: PublicCertificateProps, home: Stack, region: string): void {
  const { stacks, parts } = lookInto({ domainName, subjectAlternativeNames }, home);
  if (stacks.includes(deployedStack(home))) {
    throw new Error(`a name of the certificate is known only after stack "${home.node.path}" is deployed, and the certificate in ${region} `
      + 'is created before that: take the name from the app\'s code or from another stack');
  }
  const text = JSON.stringify(parts);
  const pseudo = ABOUT_ITS_STACK.find((parameter) => text.includes(parameter));
  if (pseudo) {
    throw new Error(`a name of the certificate contains ${pseudo}, which in ${region} is not that of stack "${home.node.path}": `
      + 'write the value itself, or give the stack an env with a region');
  }
}

/**
 * The zone as a certificate in `scope` can refer to it: when it comes from another stack of the app, its id is read from an output there,
 * without an export and without a Lambda.
 */
export function zoneElsewhere(zone: IHostedZone, home: Stack, scope: Construct): IHostedZone {
  const certificateStack = deployedStack(Stack.of(scope));
  const from = lookInto(zone.hostedZoneId, Stack.of(zone)).stacks.find((stack) => stack !== certificateStack);
  if (!from) return zone;

  checkZoneStack(zone, from, deployedStack(home), certificateStack);
  const output = outputFor(zone, 'Id', zone.hostedZoneId, from);
  const id = `Zone${zone.node.addr}`;
  return scope.node.tryFindChild(id) as IHostedZone | undefined
    ?? HostedZone.fromHostedZoneId(scope, id, readOutput(certificateStack, output, { region: from.region, instead: OTHER_SUPPORT_STACK }));
}

function checkZoneStack(zone: IHostedZone, from: Stack, home: Stack, certificateStack: Stack): void {
  if (stageOf(from) !== stageOf(home)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", which is in another Stage than stack "${home.node.path}", `
      + 'and Stages are deployed apart: import the zone with HostedZone.fromHostedZoneAttributes()');
  }
  if (from === home || isDeployedAfter(from, home)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", which is deployed after the certificate that it validates, `
      + `since ${from === home ? 'it uses the certificate' : `it needs stack "${home.node.path}", which uses the certificate`}: `
      + 'create the zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()');
  }
  if (Token.isUnresolved(from.region)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", whose region is not known, so that stack `
      + `"${certificateStack.node.path}" cannot read its id: give "${from.node.path}" an env with a region, `
      + 'or import the zone with HostedZone.fromHostedZoneAttributes()');
  }
}
