import type { Stack } from 'aws-cdk-lib';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Surroundings } from './serving';
import { RegionalCertificate, SecureAlb } from '../../../src';

/** A name that redirects to another one. */
export function redirected(stack: Stack, { vpc, hostedZone }: Surroundings) {
  new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], redirectFrom: ['example.com'], hostedZone });
}

/** Two load balancers that share a name. */
export function weighted(stack: Stack, { vpc, hostedZone }: Surroundings) {
  new SecureAlb(stack, 'Blue', { vpc, domainNames: ['www.example.com'], hostedZone, aliasRecordOptions: { weight: 90 } });
  new SecureAlb(stack, 'Green', { vpc, domainNames: ['www.example.com'], hostedZone, aliasRecordOptions: { weight: 10 } });
}

/** A record that SecureAlb does not create. */
export function ownRecord(stack: Stack, { vpc, hostedZone }: Surroundings) {
  const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, aliasRecords: false });
  new route53.ARecord(stack, 'Record', {
    zone: hostedZone,
    recordName: 'www',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(alb)),
  });
}

/** Names that exist inside the network only. */
export function inPrivateZone(stack: Stack, { vpc, hostedZone }: Surroundings) {
  const privateZone = new route53.PrivateHostedZone(stack, 'Private', { zoneName: 'example.com', vpc });
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames: ['www.example.com'],
    hostedZone: privateZone,
    certificates: [new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone })],
  });
}
