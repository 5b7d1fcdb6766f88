import { CfnCondition, CfnParameter, Fn, NestedStack, type CfnResource, type Stack } from 'aws-cdk-lib';
import { DomainName, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  ApplicationListener, ApplicationLoadBalancer, ApplicationProtocol, ListenerAction, SslPolicy, type IApplicationLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from 'cdk-acm';

const IMPORTED = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
/** The name on each certificate, which covers those of all consumers. */
const NAME = '*.example.com';
const HTTPS = 443;

/** One consumer in so many has an override, and one in so many, a listener, has an old TLS policy, which is a finding (a warning). */
const OVERRIDDEN = 20;
const FOUND = 51;

/** The consumers of a stack, with the certificates that they use. */
export class Consumers {
  private readonly loadBalancer: IApplicationLoadBalancer;
  private readonly sources: ICertificate[];

  constructor(private readonly stack: Stack, ofOtherStack: ICertificate) {
    // One that is there already, for listeners to be attached to. Each of them has a port of its own.
    this.loadBalancer = ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'LoadBalancer', {
      loadBalancerArn: `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/${stack.node.id}/0123456789abcdef`,
      securityGroupId: 'sg-0123456789abcdef0',
    });
    const created = new Certificate(stack, 'Certificate', { domainName: NAME, validation: CertificateValidation.fromDns() });
    this.sources = [
      created,
      Certificate.fromCertificateArn(stack, 'Imported', IMPORTED),
      ofOtherStack,
      certificateForAll(stack),
      Certificate.fromCertificateArn(stack, 'Conditional', conditional(stack, created)),
    ];
    // A nested stack, which takes a certificate of its parent as a parameter.
    this.add(0, new NestedStack(stack, 'Nested'), 'Listener');
  }

  /** Adds a consumer; which one follows from the number. */
  public add(number: number, stack = this.stack, id = `Consumer${number}`): void {
    const consumer = this.consumer(number, stack, id);
    if (number % OVERRIDDEN === 1) (consumer.node.defaultChild as CfnResource).addPropertyOverride('Overridden', number);
  }

  private consumer(number: number, stack: Stack, id: string) {
    const certificate = this.sources[number % this.sources.length];
    const domainName = `${stack.node.id}-${id}.example.com`.toLowerCase();
    switch (number % 3) {
      case 0: return new ApplicationListener(stack, id, {
        loadBalancer: this.loadBalancer,
        certificates: [certificate],
        port: HTTPS + number,
        protocol: ApplicationProtocol.HTTPS,
        sslPolicy: number % FOUND === 0 ? SslPolicy.LEGACY : SslPolicy.TLS13_RES,
        defaultAction: ListenerAction.fixedResponse(404),
        open: false,
      });
      case 1: return new Distribution(stack, id, {
        defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
        domainNames: [domainName],
        certificate,
      });
      default: return new DomainName(stack, id, {
        domainName, certificate, endpointType: EndpointType.REGIONAL, securityPolicy: SecurityPolicy.TLS_1_2,
      });
    }
  }
}

/** A certificate of this library. Other stacks can read it, which is no finding. */
export function certificateForAll(stack: Stack): ICertificate {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  return new RegionalCertificate(stack, 'Regional', { domainName: NAME, hostedZone });
}

/** The ARN of one certificate in production, and of another elsewhere. */
function conditional(stack: Stack, created: ICertificate): string {
  const stage = new CfnParameter(stack, 'Stage', { default: 'prod' });
  const isProduction = new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(stage.valueAsString, 'prod') });
  return Fn.conditionIf(isProduction.logicalId, created.certificateArn, IMPORTED).toString();
}
