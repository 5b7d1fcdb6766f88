import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnApplication, CfnEnvironment } from 'aws-cdk-lib/aws-elasticbeanstalk';
import { InstanceProfile, ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ElasticBeanstalkEnvironmentEndpointTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class BeanstalkStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'beanstalk.example.com', hostedZone });

    const instances = new InstanceProfile(this, 'Instances', {
      role: new Role(this, 'Role', {
        assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
        managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('AWSElasticBeanstalkWebTier')],
      }),
    });
    const application = new CfnApplication(this, 'Application');
    const environment = new CfnEnvironment(this, 'Environment', {
      applicationName: application.ref,
      solutionStackName: '64bit Amazon Linux 2023 v6.10.0 running Node.js 24', // the newest: aws elasticbeanstalk list-available-solution-stacks
      cnamePrefix: 'example-beanstalk', // your own: it belongs to one environment in the region
      optionSettings: [
        { namespace: 'aws:autoscaling:launchconfiguration', optionName: 'IamInstanceProfile', value: instances.instanceProfileName },
        { namespace: 'aws:elasticbeanstalk:environment', optionName: 'LoadBalancerType', value: 'application' },
        { namespace: 'aws:elbv2:listener:443', optionName: 'Protocol', value: 'HTTPS' },
        { namespace: 'aws:elbv2:listener:443', optionName: 'SSLCertificateArns', value: certificate.certificateArn },
        { namespace: 'aws:elbv2:listener:443', optionName: 'SSLPolicy', value: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' },
        { namespace: 'aws:elbv2:listener:default', optionName: 'ListenerEnabled', value: 'false' }, // no port 80
      ],
    });

    const target = RecordTarget.fromAlias(new ElasticBeanstalkEnvironmentEndpointTarget('example-beanstalk.eu-west-1.elasticbeanstalk.com'));
    const record = new ARecord(this, 'Record', { zone: hostedZone, recordName: 'beanstalk', target });
    record.node.addDependency(environment);
  }
}
