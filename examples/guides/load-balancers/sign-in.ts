import { SecretValue, type Stack } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AuthenticateCognitoAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2-actions';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Surroundings } from './serving';
import { CloudFrontCertificate, SecureAlb } from '../../../src';

/** All users sign in with an identity provider that speaks OpenID Connect. */
export function withOidc(stack: Stack, alb: SecureAlb, { vpc, service }: Surroundings) {
  const targetGroup = new elbv2.ApplicationTargetGroup(stack, 'Service', { vpc, port: 80, targets: [service] });
  alb.httpsListener.addAction('SignIn', {
    action: elbv2.ListenerAction.authenticateOidc({
      issuer: 'https://idp.example.org',
      authorizationEndpoint: 'https://idp.example.org/authorize',
      tokenEndpoint: 'https://idp.example.org/token',
      userInfoEndpoint: 'https://idp.example.org/userinfo',
      clientId: 'web',
      clientSecret: SecretValue.secretsManager('sign-in', { jsonField: 'clientSecret' }),
      next: elbv2.ListenerAction.forward([targetGroup]),
    }),
  });
}

/** The same, but the load balancer can connect to the addresses of the identity provider only. */
export function withAddressesOfIdp(alb: SecureAlb, options: elbv2.AuthenticateOidcOptions) {
  alb.httpsListener.addAction('SignIn', { action: elbv2.ListenerAction.authenticateOidc({ ...options, allowHttpsOutbound: false }) });
  alb.connections.allowTo(ec2.Peer.ipv4('203.0.113.0/24'), ec2.Port.tcp(443), 'Identity provider');
}

/** A user pool with a name of its own. */
export function userPool(stack: Stack, { hostedZone }: Surroundings) {
  const users = new cognito.UserPool(stack, 'Users');
  const client = users.addClient('Web', {
    generateSecret: true,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [cognito.OAuthScope.OPENID],
      callbackUrls: ['https://www.example.com/oauth2/idpresponse'],
    },
  });
  const domain = users.addDomain('Domain', {
    customDomain: {
      domainName: 'login.example.com',
      certificate: new CloudFrontCertificate(stack, 'LoginCertificate', { domainName: 'login.example.com', hostedZone }),
    },
  });
  new route53.ARecord(stack, 'Login', {
    zone: hostedZone,
    recordName: 'login',
    target: route53.RecordTarget.fromAlias({
      bind: () => ({ dnsName: domain.cloudFrontEndpoint, hostedZoneId: CloudFrontTarget.CLOUDFRONT_ZONE_ID }),
    }),
  });
  return { users, client, domain };
}

/** Users of Amazon Cognito sign in to see a part of the site. */
export function withCognito(alb: SecureAlb, { users, client, domain }: ReturnType<typeof userPool>, admin: elbv2.ApplicationTargetGroup) {
  alb.httpsListener.addAction('Admin', {
    priority: 30,
    conditions: [elbv2.ListenerCondition.pathPatterns(['/admin/*'])],
    action: new AuthenticateCognitoAction({
      userPool: users,
      userPoolClient: client,
      userPoolDomain: domain,
      next: elbv2.ListenerAction.forward([admin]),
    }),
  });
}
