/**
 * Apps on the boundary of a rule, as data: what a construct tree can be built of, and a template written.
 */
export interface RuleFixture {
  /** What is judged, as the rest of a sentence that begins with the rule. */
  readonly name: string;

  /** Whether the rule is broken, holds, or nobody can know before the deployment. */
  readonly verdict: 'fail' | 'pass' | 'unknown';

  /** The stacks of the app, in the order in which they are deployed. */
  readonly stacks: readonly StackFixture[];

  /** What the rule finds where it is broken, and nothing else does. */
  readonly finding?: ExpectedFinding;

  /** The rule that a severity turns on. */
  readonly turnedOn?: string;

  /** The policy with which the checks are applied. */
  readonly allowedDomains?: string[];
}

export interface ExpectedFinding {
  /** The stack and the logical id. */
  readonly resource: string;
  readonly property: string;
  readonly message: string;
  readonly fix: string;

  /** An error, unless it says otherwise. */
  readonly severity?: 'warning';
}

export interface StackFixture {
  readonly name: string;

  /** Without them the stack can be deployed anywhere. */
  readonly region?: string;
  readonly account?: string;
  readonly template: TemplateFixture;
}

export interface TemplateFixture {
  readonly Parameters?: Record<string, { readonly Type: string; readonly Default?: string }>;
  readonly Conditions?: Record<string, unknown>;
  readonly Resources: Record<string, ResourceFixture>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>;
}

export interface ResourceFixture {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Record<string, unknown>;
}

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';

/** The ARN of a certificate that was imported, or created elsewhere. */
export function certificateArn(region: string, account = ACCOUNT, partition = 'aws'): string {
  return `arn:${partition}:acm:${region}:${account}:certificate/11111111-2222-3333-4444-555555555555`;
}

export const PRIVATE_CA = `arn:aws:acm-pca:us-east-1:${ACCOUNT}:certificate-authority/11111111-2222-3333-4444-555555555555`;

/** A stack in us-east-1, where both CloudFront and others find their certificates. */
export function web(resources: TemplateFixture['Resources'], template: Omit<TemplateFixture, 'Resources'> = {}): StackFixture {
  return { name: 'Web', region: 'us-east-1', account: ACCOUNT, template: { ...template, Resources: resources } };
}

/** A parameter of each stack that asks for it. */
export const GIVEN = { Parameters: { Given: { Type: 'String' } } };

/** A condition that hangs on the parameter. */
export const ON_PROD = { ...GIVEN, Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Given' }, 'prod'] } } };

/** A certificate for www.example.com, unless the properties say otherwise. */
export function certificate(properties: Record<string, unknown> = {}): ResourceFixture {
  return { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS', ...properties } };
}

/** A certificate that an ImportedCertificate imports into us-east-1 from a secret, unless the properties say otherwise. */
export function imported(properties: Record<string, unknown> = {}): ResourceFixture {
  return {
    Type: 'Custom::CdkAcmImportedCertificate',
    Properties: { ServiceToken: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:import`, Region: 'us-east-1', SecretArn: 'secret', ...properties },
  };
}

/** A distribution with this certificate. */
export function distribution(arn: unknown, config: Record<string, unknown> = {}): ResourceFixture {
  const ViewerCertificate = { AcmCertificateArn: arn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Enabled: true, ViewerCertificate, ...config } } };
}

/** An HTTPS listener with these properties. */
export function listener(properties: Record<string, unknown>): ResourceFixture {
  return {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', ...properties },
  };
}
