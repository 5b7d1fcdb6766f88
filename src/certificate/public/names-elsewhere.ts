import { Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';
import { deployedStack } from '../../cross-region/deployment-order';
import { lookInto } from '../../cross-region/references';

/** What a template says about the stack it is deployed in: read in another stack, it says something else. */
const ABOUT_ITS_STACK = ['AWS::Region', 'AWS::StackName', 'AWS::StackId'];

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
