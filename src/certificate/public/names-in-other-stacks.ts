import { Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';
import { deployedStack } from '../../cross-region/deployment-order';
import { lookInto, readsExport } from '../../cross-region/references';
import { rolesOf } from '../validation/zone-roles';

/** What a template says about the stack it is deployed in: read in another stack, it says something else. */
const ABOUT_ITS_STACK = ['AWS::Region', 'AWS::StackName', 'AWS::StackId'];

/** A value of the props of a certificate, in words for messages. */
interface Given {
  readonly value: object;
  /** What it is, in full and in short. */
  readonly what: string;
  readonly noun: string;
  /** What to write instead of a value that is not known yet. */
  readonly instead: string;
}

/** Throws for names and roles that have another value, or none yet, in the stack of another region that is deployed before `home`. */
export function checkNamesInOtherStack(props: PublicCertificateProps, home: Stack, region: string): void {
  const { domainName, subjectAlternativeNames } = props;
  checkInOtherStack({
    value: { domainName, subjectAlternativeNames },
    what: 'a name of the certificate',
    noun: 'name',
    instead: 'take the name from the app\'s code or from another stack',
  }, home, region);
  for (const { roleArn, externalId, node } of rolesOf(props)) {
    checkInOtherStack({
      value: { roleArn, externalId },
      what: `the ARN or the external ID of validation role "${node.path}"`,
      noun: 'text',
      instead: 'write it in the app\'s code, or take it from another stack',
    }, home, region);
  }
}

function checkInOtherStack({ value, what, noun, instead }: Given, home: Stack, region: string): void {
  const known = lookInto(value, home);
  const { stacks, parts, parameters } = known;
  if (stacks.includes(deployedStack(home))) {
    const [parameter] = parameters;
    const origin = parameter ? ` comes from the parameter "${parameter.node.path}" and` : '';
    throw new Error(`${what}${origin} is known only after stack "${home.node.path}" is deployed, and the certificate in ${region} `
      + `is created before that: ${instead}`);
  }
  if (home.region !== region && readsExport(known)) {
    throw new Error(`${what} is read with Fn.importValue(), which in ${region} finds the exports of ${region} only: `
      + `write the ${noun} itself, or take it from a construct of the stack that exports it`);
  }
  const text = JSON.stringify(parts);
  const pseudo = ABOUT_ITS_STACK.find((parameter) => text.includes(parameter));
  if (pseudo) {
    throw new Error(`${what} contains ${pseudo}, which in ${region} is not that of stack "${home.node.path}": `
      + 'write the value itself, or give the stack an env with a region');
  }
}
