import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, _: IHostedZone, vpc: ec2.IVpc) {
  const server = new ec2.Instance(stack, 'Server', {
    vpc,
    instanceType: new ec2.InstanceType('t3.micro'),
    machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  });
  server.addUserData('fetch-certificate arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555');
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: ec2.IVpc) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone, allowExport: true });
  const server = new ec2.Instance(stack, 'Server', {
    vpc,
    instanceType: new ec2.InstanceType('t3.micro'),
    machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  });
  server.addUserData(`fetch-certificate ${certificate.certificateArn}`);
}
