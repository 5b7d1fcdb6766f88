import { CfnResource, RemovalPolicy, Resource, Stack } from 'aws-cdk-lib';
import { CfnCertificate, CfnCertificateAuthority, CfnCertificateAuthorityActivation, CfnPermission } from 'aws-cdk-lib/aws-acmpca';
import { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { aws_acmpca } from 'aws-cdk-lib/interfaces';
import { Construct } from 'constructs';
import { authorityLookup } from './authority-lookup';
import { CertificateAuthorityShareOptions } from './certificate-authority-share-options';
import { chainResourcesOf, readChain } from './chain-of-another-stack';
import { CertificateRevocationList } from './crl';
import { ImportedCertificateAuthority } from './imported-certificate-authority';
import { grantIssueCertificate } from './issue-grant';
import { issuingFacts, NewIssuingFacts } from './issuing';
import { IssuingFacts, issuingFactsOf } from './issuing-facts';
import { PRIVATE_CERTIFICATE_AUTHORITY_ATTRIBUTES, PRIVATE_CERTIFICATE_AUTHORITY_INPUTS } from './private-certificate-authority-inputs';
import { IPrivateCertificateAuthority, PrivateCertificateAuthorityAttributes, PrivateCertificateAuthorityProps } from './private-certificate-authority-props';
import { revocation } from './revocation';
import { SHARE_ID, SHARE_OPTIONS, shareAuthority } from './sharing';
import { checkParentRegion, signingAlgorithmOf } from './signing';
import { subjectOf } from './subject';
import { TrustBundle } from './trust-bundle';
import { RENEWAL_ACTIONS, SIGNING_ALGORITHMS } from '../catalog/private-ca';
import { GRANTEE, REMOVAL_POLICY } from '../input/cdk';
import { checkArgument, checkConstruct, checkPlace } from '../input/check';
import { required } from '../input/input';
import { namingOwner } from '../input/owner';

/**
 * A certificate authority (CA) of AWS Private CA, which costs 400 USD per month, plus a price for each certificate: a root CA, or one that another
 * CA signs.
 *
 * Creates the CA, its certificate and its activation, in seconds and without a function. Its ARN resolves once the CA is active, so whatever uses
 * the CA is created after that. By default, ACM can renew the certificates that it issues from the CA.
 *
 * The CA and its activation are retained when you remove them from the app, and cost the same until you delete them: see `removalPolicy`.
 * The first 30 days of the first CA of an account are free.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/PcaWelcome.html
 * @see https://aws.amazon.com/private-ca/pricing/
 * @example
 * import { PrivateCertificateAuthority } from 'cdk-acm';
 *
 * const root = new PrivateCertificateAuthority(this, 'Root', {
 *   commonName: 'Example Root CA',
 *   organization: 'Example',
 *   validity: Duration.days(3650),
 * });
 * new PrivateCertificateAuthority(this, 'Issuing', {
 *   commonName: 'Example Issuing CA',
 *   parent: root,
 *   validity: Duration.days(1825),
 * });
 */
export class PrivateCertificateAuthority extends Resource implements IPrivateCertificateAuthority {
  /**
   * A CA that this app does not create, with the certificates of its chain, which a CA below it and its clients need.
   *
   * CloudFormation cannot read the chain of a CA. Write it as text: it is not a secret, and `aws acm-pca get-certificate-authority-certificate`
   * prints it. To request certificates from a CA, its ARN is enough: `CertificateAuthority.fromCertificateAuthorityArn()` of aws-acmpca.
   */
  public static fromPrivateCertificateAuthorityAttributes(
    scope: Construct, id: string, attrs: PrivateCertificateAuthorityAttributes,
  ): IPrivateCertificateAuthority {
    const owner = checkPlace('PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes()', scope, id);
    checkArgument(owner, 'attrs', attrs, PRIVATE_CERTIFICATE_AUTHORITY_ATTRIBUTES, scope);
    return new ImportedCertificateAuthority(scope, id, attrs);
  }

  /**
   * The ARN of the CA, once the CA is active, for any stack of the same Stage and account.
   *
   * In the stack of the CA it is a reference. Any other stack reads it through its own `AWS::SSM::Parameter`, which is free and changes when the CA
   * is replaced.
   */
  public readonly certificateAuthorityArn: string;

  /** A reference to the CA, once the CA is active, for constructs that take the CA of any library. */
  public readonly certificateAuthorityRef: aws_acmpca.CertificateAuthorityReference;

  /** The certificate of the CA, as PEM text. */
  public readonly certificate: string;

  /** The certificate of the CA and those of its issuers up to the root, as PEM text, once the CA is active. */
  public readonly completeCertificateChain: string;

  /** The bucket with the revocation list. Undefined without `crl`. */
  public readonly crlBucket?: IBucket;

  /** The distribution that serves the revocation list. Undefined without `crl`. */
  public readonly crlDistribution?: IDistribution;

  /** @internal */
  public readonly _issuing: IssuingFacts;

  /** @internal */
  public readonly _chainResources: CfnResource[];

  private crl?: CertificateRevocationList;

  private ownTrustBundle?: TrustBundle;

  private readonly resources: (CfnCertificateAuthority | CfnCertificate | CfnCertificateAuthorityActivation | CfnPermission)[];

  constructor(scope: Construct, id: string, props: PrivateCertificateAuthorityProps) {
    super(checkConstruct('PrivateCertificateAuthority', scope, id, props, PRIVATE_CERTIFICATE_AUTHORITY_INPUTS), id);
    const { parent } = props;
    const issuing = namingOwner(this, () => issuingFacts(this, props));
    const authority = namingOwner(this, () => this.createAuthority(props, issuing));
    this.crlBucket = this.crl?.bucket;
    this.crlDistribution = this.crl?.distribution;
    const certificate = namingOwner(this, () => this.issueCertificate(authority, issuing, parent));
    const chain = parent && namingOwner(this, () => readChain(this, parent));
    const activation = new CfnCertificateAuthorityActivation(this, 'Activation', {
      certificateAuthorityArn: authority.attrArn,
      certificate: certificate.attrCertificate,
      certificateChain: chain?.text,
      status: 'ACTIVE',
    });
    if (chain?.revision) activation.addMetadata('RevisionOfParent', chain.revision);
    this.resources = [authority, certificate, activation];
    this._chainResources = [...this.resources, ...chainResourcesOf(parent)];
    if (namingOwner(this, () => isRenewable(props, issuing))) this.allowRenewal(authority, activation);
    this.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

    this._issuing = issuing;
    this.certificateAuthorityArn = authorityLookup(this, authority, activation.ref).arn;
    this.certificateAuthorityRef = { certificateAuthorityArn: this.certificateAuthorityArn };
    this.certificate = certificate.attrCertificate;
    this.completeCertificateChain = activation.attrCompleteCertificateChain;
  }

  /**
   * The certificates of the CA and its issuers, in the forms in which clients and trust stores read them. It belongs to the stack of the CA.
   *
   * It creates nothing until you use one of its members.
   */
  public get trustBundle(): TrustBundle {
    this.ownTrustBundle ??= new TrustBundle(this, 'TrustBundle', { authorities: [this] });
    return this.ownTrustBundle;
  }

  /**
   * Lets a role or user of this account issue certificates for servers and clients from the CA, with the API of AWS Private CA, and read them.
   *
   * It cannot issue CAs.
   *
   * @throws if the role or user is in another account: use `share()` for these
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/auth-AwsManagedPolicies.html
   */
  public grantIssueCertificate(grantee: IGrantable): Grant {
    checkArgument(`grantIssueCertificate() of "${this.node.path}"`, 'grantee', grantee, required(GRANTEE), this);
    return grantIssueCertificate(this, grantee);
  }

  /**
   * Shares the CA with other accounts, which can then issue certificates from it, in its region, with ACM or with the API of AWS Private CA.
   *
   * Creates a share of AWS Resource Access Manager (RAM), which is free. The other account
   *
   * - accepts the invitation, unless it is in your organization and sharing with the organization is enabled in RAM
   * - uses the CA by its ARN: `CertificateAuthority.fromCertificateAuthorityArn()`
   * - pays for the certificates that it issues
   *
   * ACM renews the certificates in the other account, with its own service-linked role there. Clients need the CA in their trust stores.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/pca-ram.html
   */
  public share(id: string, options: CertificateAuthorityShareOptions): void {
    const owner = `share() of "${this.node.path}"`;
    checkArgument(owner, 'id', id, required(SHARE_ID), this);
    checkArgument(owner, 'options', options, SHARE_OPTIONS, this);
    shareAuthority(this, id, options);
  }

  /**
   * Sets what happens to the CA, its certificate and its activation when you remove them from the app, or when a change replaces them.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/PCADeleteCA.html
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkArgument(`applyRemovalPolicy() of "${this.node.path}"`, 'policy', policy, required(REMOVAL_POLICY), this);
    for (const resource of this.resources) resource.applyRemovalPolicy(policy);
    this.crl?.applyRemovalPolicy(policy);
  }

  private createAuthority(props: PrivateCertificateAuthorityProps, { keyAlgorithm, isShortLived = false }: NewIssuingFacts): CfnCertificateAuthority {
    if (props.crl) this.crl = new CertificateRevocationList(this, 'Crl', props.crl);
    const authority = new CfnCertificateAuthority(this, 'Resource', {
      type: props.parent ? 'SUBORDINATE' : 'ROOT',
      keyAlgorithm,
      signingAlgorithm: SIGNING_ALGORITHMS[keyAlgorithm],
      subject: subjectOf(this, props),
      usageMode: props.usageMode,
      revocationConfiguration: revocation(this, props, isShortLived, this.crl),
    });
    this.crl?.readyBefore(authority);
    return authority;
  }

  /** A CA below another one is issued once that one is active, since its ARN is known only then. */
  private issueCertificate(authority: CfnCertificateAuthority, issuing: NewIssuingFacts, parent?: IPrivateCertificateAuthority): CfnCertificate {
    if (parent) checkParentRegion(this, parent);
    const template = parent ? `SubordinateCACertificate_PathLen${issuing.pathLength}` : 'RootCACertificate';
    return new CfnCertificate(this, 'Certificate', {
      certificateAuthorityArn: parent?.certificateAuthorityArn ?? authority.attrArn,
      certificateSigningRequest: authority.attrCertificateSigningRequest,
      signingAlgorithm: signingAlgorithmOf(parent ? issuingFactsOf(parent) : issuing, parent),
      templateArn: `arn:${Stack.of(this).partition}:acm-pca:::template/${template}/V1`,
      validity: { type: 'DAYS', value: issuing.days },
    });
  }

  /** ACM is allowed before the CA is active, so that whatever waits for the CA waits for this too. */
  private allowRenewal(authority: CfnCertificateAuthority, activation: CfnCertificateAuthorityActivation): void {
    const permission = new CfnPermission(this, 'RenewalPermission', {
      certificateAuthorityArn: authority.attrArn,
      principal: 'acm.amazonaws.com',
      actions: RENEWAL_ACTIONS,
    });
    activation.node.addDependency(permission);
    this.resources.push(permission);
  }
}

/** ACM issues no short-lived certificates, so it has none to renew. */
function isRenewable({ acmRenewal }: PrivateCertificateAuthorityProps, { isShortLived = false }: IssuingFacts): boolean {
  if (acmRenewal && isShortLived) throw new Error('ACM cannot issue short-lived certificates, and so not renew them: leave acmRenewal out');
  return acmRenewal ?? !isShortLived;
}
