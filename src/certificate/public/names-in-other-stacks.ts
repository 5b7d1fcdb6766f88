import { Stack } from 'aws-cdk-lib';
import { PublicCertificateProps } from './public-certificate-props';
import { deployedStack } from '../../cross-region/deployment-order';
import { lookInto, readsExport } from '../../cross-region/references';

/** What a template says about the stack it is deployed in: read in another stack, it says something else. */
const ABOUT_ITS_STACK = ['AWS::Region', 'AWS::StackName', 'AWS::StackId'];

/** Throws for names that have another value, or none yet, in the stack of another region that is deployed before `home`. */
export function checkNamesInOtherStack({ domainName, subjectAlternativeNames }: PublicCertificateProps, home: Stack, region: string): void {
  const value = lookInto({ domainName, subjectAlternativeNames }, home);
  const { stacks, parts, parameters } = value;
  if (stacks.includes(deployedStack(home))) {
    const [parameter] = parameters;
    const origin = parameter ? ` comes from the parameter "${parameter.node.path}" and` : '';
    throw new Error(`a name of the certificate${origin} is known only after stack "${home.node.path}" is deployed, and the certificate in ${region} `
      + 'is created before that: take the name from the app\'s code or from another stack');
  }
  if (home.region !== region && readsExport(value)) {
    throw new Error(`a name of the certificate is read with Fn.importValue(), which in ${region} finds the exports of ${region} only: `
      + 'write the name itself, or take it from a construct of the stack that exports it');
  }
  const text = JSON.stringify(parts);
  const pseudo = ABOUT_ITS_STACK.find((parameter) => text.includes(parameter));
  if (pseudo) {
    throw new Error(`a name of the certificate contains ${pseudo}, which in ${region} is not that of stack "${home.node.path}": `
      + 'write the value itself, or give the stack an env with a region');
  }
}
