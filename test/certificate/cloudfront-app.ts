import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { CloudFrontCertificate, CloudFrontCertificateProps } from '../../src';

export const ACCOUNT = '111111111111';
export const SYDNEY = { account: ACCOUNT, region: 'ap-southeast-2' };
export const VIRGINIA = { account: ACCOUNT, region: 'us-east-1' };

/** A zone that exists outside the app. */
export function importedZone(scope: Construct): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
}

/** A certificate for www.example.com, unless the props say something else. */
export function certificateIn(scope: Construct, props: Partial<CloudFrontCertificateProps> = {}, id = 'Cert'): CloudFrontCertificate {
  return new CloudFrontCertificate(scope, id, {
    domainName: 'www.example.com',
    hostedZone: props.validation ? undefined : importedZone(new Construct(scope, `ZoneOf${id}`)),
    ...props,
  });
}

/** Uses a certificate in an output of each stack. */
export function use(certificate: CloudFrontCertificate, ...stacks: Stack[]): void {
  stacks.forEach((stack) => new CfnOutput(stack, `Used${certificate.node.addr}`, { value: certificate.certificateArn }));
}

/** What the ARN is in the template of a stack that uses it. */
export function arnIn(stack: Stack, certificate: CloudFrontCertificate): unknown {
  return Template.fromStack(stack).toJSON().Outputs[`Used${certificate.node.addr}`].Value;
}

/** The stacks of an app or a Stage, by id. */
export function stackIds(scope: Construct): string[] {
  return scope.node.children.filter((child) => Stack.isStack(child)).map((stack) => stack.node.id);
}
