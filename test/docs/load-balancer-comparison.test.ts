import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService, ApplicationLoadBalancedFargateServiceProps } from 'aws-cdk-lib/aws-ecs-patterns';
import { ApplicationProtocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

const page = (name: string) => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');

/** The text below a heading, up to the next one. */
function section(name: string, heading: string): string {
  const [, text] = page(name).split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`docs/${name} has no heading "${heading}"`);
  return text.split('\n## ')[0];
}

test.each([
  ['load-balancers-records.md', 'Redirect names'],
  ['load-balancers-records.md', 'Share a name with another load balancer'],
  ['load-balancers-routing.md', 'Rules'],
  ['load-balancers-routing.md', 'Weighted targets'],
  ['load-balancers-routing.md', 'Sign in with OpenID Connect'],
  ['load-balancers-routing.md', 'Sign in with Amazon Cognito'],
  ['load-balancers-blue-green.md', 'By Amazon ECS'],
  ['load-balancers-blue-green.md', 'By CodeDeploy'],
  ['load-balancers-cloudfront.md', 'An internal load balancer'],
  ['load-balancers-cloudfront.md', 'An internet-facing load balancer'],
  ['load-balancers-cloudfront.md', 'The prefix list'],
  ['load-balancers-shared.md', 'A name for a team'],
  ['load-balancers-shared.md', 'A team in another app'],
])('docs/%s shows the code for "%s"', (name, heading) => {
  expect(section(name, heading)).toContain('\n```ts\n');
  expect(page('load-balancers.md')).toContain(`(${name})`);
});

test('the guide to load balancers has costs and how to remove one', () => {
  expect(section('load-balancers.md', 'Costs')).toContain('(costs.md)');
  const [heading] = /(?<=^## ).*how to remove it$/m.exec(page('load-balancers.md')) ?? [];
  expect(section('load-balancers.md', `${heading}`)).toContain('cdk destroy');
});

describe('the comparison with other libraries', () => {
  const rows = section('load-balancers.md', 'Compared with other libraries').split('\n').filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
  const cell = (row: string) => rows.find(([name]) => name === row)?.[4];

  /** What ecs-patterns creates, with CDK's own checks of it. */
  function pattern(props: Partial<ApplicationLoadBalancedFargateServiceProps> = {}): Template {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: { account: '333333333333', region: 'eu-west-1' } });
    const domainZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
    new ApplicationLoadBalancedFargateService(stack, 'Web', {
      taskImageOptions: { image: ContainerImage.fromRegistry('nginx') },
      certificate: Certificate.fromCertificateArn(stack, 'Given', 'arn:aws:acm:us-east-1:333333333333:certificate/11111111-2222-3333-4444-555555555555'),
      domainName: 'www.example.com',
      domainZone,
      ...props,
    });
    app.synth();
    return Template.fromStack(stack);
  }

  test('has a cell for each library in each row', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1).some((text) => text === ''))).toEqual([]);
  });

  test('says what ecs-patterns of this aws-cdk-lib does by default', () => {
    const template = pattern();
    expect(cell('a certificate of another region')).toBe('not checked');
    template.resourceCountIs(LISTENER, 1);
    template.hasResourceProperties(LISTENER, { SslPolicy: Match.absent(), Certificates: [{ CertificateArn: Match.stringLikeRegexp('us-east-1') }] });
    template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 443 })] });
    template.resourceCountIs('AWS::EC2::NatGateway', 2);
    template.resourceCountIs('AWS::Route53::RecordSet', 1);
    template.resourceCountIs('AWS::S3::Bucket', 0);
  });

  test('says that ecs-patterns creates a certificate for one name, and redirects permanently, if it is told to', () => {
    const template = pattern({ certificate: undefined, protocol: ApplicationProtocol.HTTPS, redirectHTTP: true });
    template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: 'www.example.com', SubjectAlternativeNames: Match.absent() });
    template.hasResourceProperties(LISTENER, { Port: 80, DefaultActions: [Match.objectLike({ RedirectConfig: Match.objectLike({ StatusCode: 'HTTP_301' }) })] });
    expect(cell('redirect from HTTP')).toBe('`redirectHTTP`, status 301');
  });
});
