import { CfnCondition, CfnResource, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { aws_certificatemanager } from 'aws-cdk-lib/interfaces';
import { IConstruct } from 'constructs';
import { knownText } from './known-text';
import { Renewal } from '../catalog/expiry';
import { IMPORTED_CERTIFICATE } from '../catalog/imported-certificate';
import { CertificateBase } from '../certificate/certificate-base';
import { CertificateLookup } from '../certificate/certificate-lookup';
import { deployedResource, typeOf, writtenProperties } from '../core-internals';
import { originalPath } from '../cross-region/original';
import { isLookedUpLater } from '../lookups';

/** A certificate of which an alarm and events can be created. */
export interface WatchedCertificate {
  /** What tells it from others: the resource that creates it, or its ARN. */
  readonly identity: CfnResource | string;

  /** The construct that the user knows. */
  readonly owner: IConstruct;

  /** The path of that construct. */
  readonly path: string;

  /** Its ARN, as a stack writes it that is in the region of the certificate. */
  readonly arn: string;

  /** The stack that creates it, or that uses it by its ARN. */
  readonly stack: Stack;

  /** Its region, if that is not the region of the stack. */
  readonly region?: string;

  /** The condition on which the stack creates it. What refers to it is created on the same condition. */
  readonly condition?: CfnCondition;
  readonly renewal: Renewal;
}

/** A certificate that cannot be watched. */
export interface UnwatchableCertificate {
  readonly owner: IConstruct;
  readonly path: string;

  /** Its ARN, if that is known. */
  readonly arn?: string;

  /** Why not, and what to do. */
  readonly problem: string;
}

export type FoundCertificate = WatchedCertificate | UnwatchableCertificate;

export function isWatchable(certificate: FoundCertificate): certificate is WatchedCertificate {
  return 'identity' in certificate;
}

/** The resource type that requests a certificate from ACM. */
const REQUESTED_CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** The type of the resource behind `DnsValidatedCertificate`. */
const CUSTOM_RESOURCE = 'AWS::CloudFormation::CustomResource';

/** Whether a resource creates a certificate. */
export function createsCertificate(resource: CfnResource): boolean {
  return [REQUESTED_CERTIFICATE, IMPORTED_CERTIFICATE].includes(typeOf(resource));
}

/** The certificate that a resource creates. */
export function certificateCreatedBy(resource: CfnResource): WatchedCertificate {
  const { ref, stack } = resource;
  const own = resource.node.scopes.reverse().find((scope) => scope instanceof CertificateBase);
  const elsewhere = own?._created.resource === resource ? own._created.region : undefined;
  return {
    identity: resource,
    owner: own ?? resource,
    path: originalPath(own ?? resource),
    // another stack looks it up
    arn: elsewhere === undefined || !own ? ref : own.certificateArn,
    stack,
    region: elsewhere,
    condition: elsewhere === undefined ? resource.cfnOptions.condition : undefined,
    renewal: renewalOf(resource),
  };
}

/** The certificate that a construct is or imports, which may be one of another library. Undefined if the CDK CLI has yet to look up its ARN. */
export function certificateOf(certificate: ICertificate | aws_certificatemanager.ICertificateRef): FoundCertificate | undefined {
  if (certificate instanceof CertificateBase) return certificateCreatedBy(certificate._created.resource);
  if (CfnResource.isCfnResource(certificate)) return certificateCreatedBy(certificate);
  const arn = 'certificateArn' in certificate ? certificate.certificateArn : certificate.certificateRef.certificateId;
  const { firstToken, length } = Tokenization.reverseString(arn);
  const target = CertificateLookup.resourceOf(arn) ?? (length === 1 && Reference.isReference(firstToken) ? firstToken.target : undefined);
  if (target && CfnResource.isCfnResource(target)) {
    if (createsCertificate(target)) return certificateCreatedBy(target);
    if (typeOf(target) === CUSTOM_RESOURCE) return certificateOfCustomResource(certificate, target, arn);
  }
  return certificateByArn(certificate, arn);
}

/** The certificate with an ARN that a construct has. Undefined if the CDK CLI has yet to look it up. */
export function certificateByArn(owner: IConstruct, written: string): FoundCertificate | undefined {
  const path = originalPath(owner);
  const stack = Stack.of(owner);
  if (isLookedUpLater(written, owner)) return undefined;
  const parts = (knownText(written, stack) ?? written).split(':').map((part) => knownText(part, stack) ?? part);
  const [prefix, , service, region, account, resource] = parts;
  const arn = parts.join(':');
  const problem = (text: string): UnwatchableCertificate => ({ owner, path, arn, problem: `certificate "${path}" cannot be watched: ${text}` });
  // a region or account that only the deployment knows may be that of the stack
  if ([prefix, service, region === stack.region ? '' : region, account === stack.account ? '' : account, resource].some((part) => Token.isUnresolved(part))) {
    return problem('its ARN is known at deployment only, and so are its region and account: watch it in the app that creates it, '
      + 'or give the ARN as a text');
  }
  if (prefix !== 'arn' || service !== 'acm' || !region || !resource?.startsWith('certificate/')) {
    return problem(`"${arn}" is not the ARN of a certificate of ACM`);
  }
  if (!Token.isUnresolved(stack.account) && !isLookedUpLater(stack.account, owner) && stack.account !== account) {
    return problem(`it is in account ${account}, and stack "${stack.node.path}" in account ${stack.account}, but an alarm sees its own account only: `
      + 'watch it in an app of that account');
  }
  return { identity: arn, owner, path, arn, stack, region: region === stack.region ? undefined : region, renewal: 'byArn' };
}

/** `DnsValidatedCertificate` says its region in its metric only. */
function certificateOfCustomResource(certificate: IConstruct, resource: CfnResource, arn: string): FoundCertificate {
  const path = originalPath(certificate);
  const region = 'metricDaysToExpiry' in certificate ? (certificate as ICertificate).metricDaysToExpiry().region : undefined;
  if (region !== undefined && region !== resource.stack.region) {
    return {
      owner: certificate,
      path,
      problem: `certificate "${path}" cannot be watched: its custom resource creates it in ${region} from a stack in another region; `
        + 'replace it by a CloudFrontCertificate or a MultiRegionCertificate',
    };
  }
  return { identity: resource, owner: certificate, path, arn, stack: resource.stack, condition: resource.cfnOptions.condition, renewal: 'dnsValidated' };
}

/**
 * ACM validates by email unless the request names another method.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
function renewalOf(resource: CfnResource): Renewal {
  const { CertificateAuthorityArn: authority, ValidationMethod: method, SecretArn: secret } = propertiesOf(resource);
  if (typeOf(resource) === IMPORTED_CERTIFICATE) return secret === undefined ? 'selfSigned' : 'imported';
  if (authority !== undefined) return 'privatelyIssued';
  if (Token.isUnresolved(method)) return 'byArn';
  return method === 'DNS' ? 'dnsValidated' : 'emailValidated';
}

/** The properties by their names in the template. */
function propertiesOf(resource: CfnResource): Readonly<Record<string, unknown>> {
  const written = writtenProperties(resource);
  if (!written || written.overridden.length > 0) return deployedResource(resource)[0]?.[1] ?? {};
  return Object.fromEntries(Object.entries(written.properties).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]));
}
