import { request } from 'http';
import { text } from 'stream/consumers';
import {
  ACMClient, CertificateDetail, DescribeCertificateCommand, ListCertificatesCommand, RequestCertificateCommand, ResourceRecord,
} from '@aws-sdk/client-acm';
import {
  CloudFormationClient, CreateStackCommand, DeleteStackCommand, DescribeStackEventsCommand, DescribeStacksCommand, ListExportsCommand, StackEvent,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, DistributionConfig, GetDistributionConfigCommand, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import {
  Certificate, DescribeListenerCertificatesCommand, DescribeListenersCommand, DescribeLoadBalancerAttributesCommand, DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client, Listener, LoadBalancer, ModifyLoadBalancerAttributesCommand, RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { ChangeResourceRecordSetsCommand, CreateHostedZoneCommand, ListResourceRecordSetsCommand, ResourceRecordSet, Route53Client } from '@aws-sdk/client-route-53';
import { runWell } from './command';

/** An account seen from outside: what was deployed, as the services tell it. */
export class Cloud {
  constructor(
    public readonly account: string,
    /** Where the stacks are that have no reason to be elsewhere. */
    public readonly home: string,
    private readonly endpoint: string,
  ) {}

  /** The same account, seen from another region. */
  public at(region: string): Cloud {
    return new Cloud(this.account, region, this.endpoint);
  }

  public async certificates(region: string): Promise<CertificateDetail[]> {
    const acm = new ACMClient(this.connection(region));
    const { CertificateSummaryList: summaries } = await acm.send(new ListCertificatesCommand({}));
    return Promise.all(summaries!.map(async ({ CertificateArn }) =>
      (await acm.send(new DescribeCertificateCommand({ CertificateArn }))).Certificate!));
  }

  /** The status of a certificate; undefined if there is none with this ARN. */
  public async statusOf(CertificateArn: string): Promise<string | undefined> {
    const acm = new ACMClient(this.connection(CertificateArn.split(':')[3]));
    return acm.send(new DescribeCertificateCommand({ CertificateArn })).then(({ Certificate: found }) => found!.Status, (error: Error) => {
      if (error.name === 'ResourceNotFoundException') return undefined;
      throw error;
    });
  }

  /** The certificates that some service uses, which is all but those that were kept when they were replaced. */
  public async certificatesInUse(region: string): Promise<CertificateDetail[]> {
    return (await this.certificates(region)).filter(certificate => certificate.InUseBy!.length > 0);
  }

  public async distributions(): Promise<DistributionConfig[]> {
    const cloudFront = new CloudFrontClient(this.connection('us-east-1'));
    const { DistributionList: list } = await cloudFront.send(new ListDistributionsCommand({}));
    return Promise.all((list!.Items ?? []).map(async ({ Id }) =>
      (await cloudFront.send(new GetDistributionConfigCommand({ Id }))).DistributionConfig!));
  }

  public async loadBalancers(): Promise<LoadBalancer[]> {
    const { LoadBalancers } = await this.elb().send(new DescribeLoadBalancersCommand({}));
    return LoadBalancers!;
  }

  public async listener(loadBalancer: LoadBalancer, port: number): Promise<Listener> {
    const { Listeners } = await this.elb().send(new DescribeListenersCommand({ LoadBalancerArn: loadBalancer.LoadBalancerArn }));
    return Listeners!.find(listener => listener.Port === port)!;
  }

  public async listenerCertificates({ ListenerArn }: Listener): Promise<Certificate[]> {
    return (await this.elb().send(new DescribeListenerCertificatesCommand({ ListenerArn }))).Certificates!;
  }

  public async loadBalancerAttributes({ LoadBalancerArn }: LoadBalancer): Promise<Record<string, string>> {
    const { Attributes } = await this.elb().send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    return Object.fromEntries(Attributes!.map(({ Key, Value }) => [Key!, Value!]));
  }

  public async takeDeletionProtectionOff({ LoadBalancerArn }: LoadBalancer) {
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'false' }];
    await this.elb().send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
  }

  public async registerTarget(TargetGroupArn: string, Id: string, Port: number) {
    await this.elb().send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port }] }));
  }

  /** What a load balancer answers, like `curl`, without a process for each request. */
  public async get(dnsName: string, port: number): Promise<{ readonly status?: number; readonly body: string }> {
    const { hostname, port: endpointPort } = new URL(this.endpoint);
    return new Promise((resolve, reject) => {
      request({ hostname, port: endpointPort, headers: { host: `${dnsName}:${port}` } }, answer => {
        text(answer).then(body => resolve({ status: answer.statusCode, body }), reject);
      }).on('error', reject).end();
    });
  }

  /** What a load balancer answers on one of its ports, where the emulator speaks plain HTTP on all of them. */
  public async curl({ DNSName }: LoadBalancer, port: number, path: string): Promise<string> {
    const url = `http://${DNSName}:${port}${path}`;
    return runWell('curl', ['--silent', '--show-error', '--include', '--connect-to', `::${new URL(this.endpoint).host}`, url]);
  }

  /** @param Comment "authoritative" for the zone to which the domain is delegated; "authoritative, for a minute" gives its certificates more time */
  public async createHostedZone(name: string, Comment?: string): Promise<string> {
    const input = { Name: name, CallerReference: name, HostedZoneConfig: { Comment } };
    const { HostedZone } = await this.route53().send(new CreateHostedZoneCommand(input));
    return HostedZone!.Id!.replace('/hostedzone/', '');
  }

  public async createPrivateHostedZone(name: string): Promise<string> {
    const input = { Name: name, CallerReference: `private ${name}`, VPC: { VPCRegion: 'eu-west-1' as const, VPCId: 'vpc-1' }, HostedZoneConfig: { PrivateZone: true } };
    const { HostedZone } = await this.route53().send(new CreateHostedZoneCommand(input));
    return HostedZone!.Id!.replace('/hostedzone/', '');
  }

  public async records(hostedZoneId: string): Promise<ResourceRecordSet[]> {
    return (await this.route53().send(new ListResourceRecordSetsCommand({ HostedZoneId: hostedZoneId }))).ResourceRecordSets!;
  }

  public async writeRecord(HostedZoneId: string, { Name, Type, Value }: ResourceRecord): Promise<void> {
    const set = { Name, Type, TTL: 60, ResourceRecords: [{ Value }] };
    await this.route53().send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: set }] } }));
  }

  /** The DNS name to which the alias record of a name points. */
  public async aliasOf(name: string, hostedZoneId: string): Promise<string> {
    const record = (await this.records(hostedZoneId)).find(({ Name, Type }) => Name === `${name}.` && Type === 'A');
    return record!.AliasTarget!.DNSName!.replace(/^dualstack\.|\.$/g, '').toLowerCase();
  }

  /** Requests a certificate as the console does. */
  public async requestCertificate(region: string, DomainName: string): Promise<string> {
    const acm = new ACMClient(this.connection(region));
    return (await acm.send(new RequestCertificateCommand({ DomainName, ValidationMethod: 'DNS' }))).CertificateArn!;
  }

  /** Creates what is there before an app is deployed. */
  public async createStack(StackName: string, Resources: Readonly<Record<string, unknown>>) {
    const client = this.cloudFormation(this.home);
    await client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources }) }));
    await waitUntilStackCreateComplete({ client, maxWaitTime: 60, minDelay: 1 }, { StackName });
  }

  public async deleteStack(StackName: string) {
    await this.cloudFormation(this.home).send(new DeleteStackCommand({ StackName }));
  }

  public async stackNames(region: string): Promise<string[]> {
    const { Stacks } = await this.cloudFormation(region).send(new DescribeStacksCommand({}));
    return Stacks!.map(stack => stack.StackName!);
  }

  public async exports(region: string): Promise<string[]> {
    return (await this.cloudFormation(region).send(new ListExportsCommand({}))).Exports!.map(({ Name }) => Name!);
  }

  public async outputs(region: string, StackName: string): Promise<Record<string, string>> {
    const { Stacks } = await this.cloudFormation(region).send(new DescribeStacksCommand({ StackName }));
    return Object.fromEntries((Stacks![0].Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
  }

  public async stackStatus(region: string, StackName: string): Promise<string> {
    const { Stacks } = await this.cloudFormation(region).send(new DescribeStacksCommand({ StackName }));
    return Stacks![0].StackStatus!;
  }

  public async events(region: string, StackName: string): Promise<StackEvent[]> {
    return (await this.cloudFormation(region).send(new DescribeStackEventsCommand({ StackName }))).StackEvents!;
  }

  /** The events of all stacks in which something failed, also in a clean-up that CloudFormation lets pass. */
  public async failures(region: string): Promise<StackEvent[]> {
    const events = (await this.stackNames(region)).map(async name => this.events(region, name));
    return (await Promise.all(events)).flat().filter(event => event.ResourceStatus!.endsWith('FAILED'));
  }

  private cloudFormation(region: string) {
    return new CloudFormationClient(this.connection(region));
  }

  private elb() {
    return new ElasticLoadBalancingV2Client(this.connection(this.home));
  }

  private route53() {
    return new Route53Client(this.connection('us-east-1'));
  }

  /** How a client connects to a service. */
  public connection(region: string) {
    return { region, endpoint: this.endpoint, credentials: { accessKeyId: this.account, secretAccessKey: 'test' } };
  }
}
