import { Stack, Token } from 'aws-cdk-lib';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { zoneLabel } from './hosted-zone';
import { deployedStack, isDeployedAfter, stageOf } from '../../cross-region/deployment-order';
import { lookInto, readsExport } from '../../cross-region/references';
import { outputFor, readOutput } from '../../cross-region/stack-output';

/** How a zone is given whose ID is known before any stack is deployed. */
const KNOWN_ZONE = 'look the zone up with HostedZone.fromLookup(), or write its id, or read the id with StringParameter.valueFromLookup()';

/** What to do when a support stack and another stack each need something of the other. */
export const OTHER_SUPPORT_STACK = 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack';

/** What to do when the stack of a certificate needs something of a stack that uses the certificate. */
export const OTHER_STACK = 'create the certificate in a stack that needs nothing of the stack that uses it';

/**
 * The zone as `scope` can refer to it. CDK connects stacks of one region. The id of a zone in a stack of another region is read from an output
 * there: CDK would do it with Lambda functions, and only in stacks that allow `crossRegionReferences`.
 */
export function zoneOfAnotherRegion(zone: IHostedZone, scope: Construct): IHostedZone {
  const reader = deployedStack(Stack.of(scope));
  const from = stackOfZone(zone, reader);
  return !from || isSameRegion(from.region, reader.region) ? zone : zoneOfAnotherStack(zone, scope, reader);
}

/**
 * The zone as `scope` can refer to it: when it comes from another stack of the app, its id is read from an output there, without an export
 * and without a Lambda.
 *
 * @param home The stack for which `scope` holds a certificate, which may be another one than that of `scope`
 * @param isUsedAtHome Whether `home` certainly uses the certificate, so that it is deployed after it
 */
export function zoneOfAnotherStack(zone: IHostedZone, scope: Construct, home: Stack, isUsedAtHome = true): IHostedZone {
  const reader = deployedStack(Stack.of(scope));
  checkNoExport(zone, deployedStack(home), reader);
  const from = stackOfZone(zone, reader);
  if (!from) return zone;

  checkZoneStack(zone, from, isUsedAtHome ? deployedStack(home) : reader, reader);
  const output = outputFor(zone, 'Id', zone.hostedZoneId, from);
  const id = `Zone${zone.node.addr}`;
  return scope.node.tryFindChild(id) as IHostedZone | undefined
    ?? HostedZone.fromHostedZoneId(scope, id, readOutput(reader, output, { region: from.region, instead: OTHER_SUPPORT_STACK }));
}

/** The other stack that has to be deployed before the id of the zone is known. */
function stackOfZone(zone: IHostedZone, reader: Stack): Stack | undefined {
  return lookInto(zone.hostedZoneId, Stack.of(zone)).stacks.find((stack) => stack !== reader);
}

function isSameRegion(region: string, other: string): boolean {
  return region === other || (Token.isUnresolved(region) && Token.isUnresolved(other));
}

function checkNoExport(zone: IHostedZone, home: Stack, reader: Stack): void {
  if (home.region === reader.region || !readsExport(lookInto(zone.hostedZoneId, Stack.of(zone)))) return;
  throw new Error(`the id of hosted zone ${zoneLabel(zone)} is read with Fn.importValue(), which in stack "${reader.node.path}" finds the exports `
    + `of ${reader.region} only: ${KNOWN_ZONE}, or give the zone's construct, if its stack is in this app`);
}

function checkZoneStack(zone: IHostedZone, from: Stack, home: Stack, reader: Stack): void {
  if (stageOf(from) !== stageOf(home)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", which is in another Stage than stack "${home.node.path}", `
      + 'and Stages are deployed apart: import the zone with HostedZone.fromHostedZoneAttributes()');
  }
  const [parameter] = lookInto(zone.hostedZoneId, Stack.of(zone)).parameters.filter((each) => deployedStack(each.stack) === home);
  if (parameter) {
    throw new Error(`the id of hosted zone ${zoneLabel(zone)} comes from the parameter "${parameter.node.path}", which has a value only when `
      + `stack "${from.node.path}" is deployed, and the certificate in stack "${reader.node.path}" is created before that: ${KNOWN_ZONE}`);
  }
  if (from === home || isDeployedAfter(from, home)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", which is deployed after the certificate that it validates, `
      + `since ${from === home ? 'it uses the certificate' : `it needs stack "${home.node.path}", which ${reader === home ? 'has' : 'uses'} the certificate`}: `
      + 'create the zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()');
  }
  if (Token.isUnresolved(from.region)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} comes from stack "${from.node.path}", whose region is not known, so that stack `
      + `"${reader.node.path}" cannot read its id: give "${from.node.path}" an env with a region, `
      + 'or import the zone with HostedZone.fromHostedZoneAttributes()');
  }
}
