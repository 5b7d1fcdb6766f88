import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { EnclaveCertificate, RegionalCertificate } from '../../src';

/** A server with a role that may export one certificate. */
export function exported(stack: Stack, vpc: ec2.IVpc, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'mail.example.com', hostedZone, allowExport: true });
  const server = new iam.Role(stack, 'ServerRole', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  const exporter = new iam.Role(stack, 'ExportRole', { assumedBy: server });
  exporter.grantAssumeRole(server);
  certificate.grantExport(exporter);
  new ec2.Instance(stack, 'Server', {
    vpc,
    role: server,
    instanceType: new ec2.InstanceType('t4g.small'),
    machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  });
}

/** A web server in an enclave. */
export function enclosed(stack: Stack, vpc: ec2.IVpc, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  const role = new iam.Role(stack, 'EnclaveRole', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  new EnclaveCertificate(stack, 'Enclave', { certificate, role });
  new ec2.Instance(stack, 'Web', {
    vpc,
    role,
    enclaveEnabled: true,
    instanceType: new ec2.InstanceType('c6i.xlarge'),
    machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  });
}
