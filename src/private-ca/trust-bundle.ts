import { CustomResource, Duration, Names, Stack, Token, Validations } from 'aws-cdk-lib';
import { ITrustStore, TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { IStringParameter, ParameterTier, StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { BundleBucket } from './bundle-bucket';
import { BundleText, bundleText } from './bundle-text';
import { readChain } from './chain-of-another-stack';
import { leastOf } from './least-chain';
import { TRUST_BUNDLE_INPUTS } from './trust-bundle-inputs';
import { TrustBundleFile, TrustBundleProps } from './trust-bundle-props';
import { GRANTEE } from '../input/cdk';
import { checkArgument, checkConstruct } from '../input/check';
import { required } from '../input/input';
import { namingOwner } from '../input/owner';
import { deferred, isKnown } from '../lookups';

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html */
const LARGEST_PARAMETER = 8192;

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const TRUST_STORE_QUOTA = 25;

/** A key in S3 can have 1,024 bytes. */
const LONGEST_KEY = 200;

/** It is in templates, so it can never change. */
const RESOURCE_TYPE = 'Custom::CdkAcmTrustBundle';

/**
 * The certificates of the CAs that clients or servers trust, in the forms in which they read them.
 *
 * `parameter` is for programs and images, `trustStore` is for load balancers that verify client certificates (mutual TLS), and `file` is for everything
 * else that reads S3. Each is created when the app first uses it. When the bundle changes, the same deployment updates all of them.
 *
 * A parameter costs nothing up to 4 kB, and 0.05 USD per month up to 8 kB. For `file` and `trustStore`, the stack gets a bucket and a Lambda
 * function that writes into it at deployments, which together cost less than a cent per month. A trust store costs 0.0056 USD per hour while
 * a listener uses it.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
 * @example
 * import { PrivateCertificateAuthority, SecureAlb, TrustBundle } from 'cdk-acm';
 *
 * const ours = new PrivateCertificateAuthority(this, 'Root', { commonName: 'Example Root CA', validity: Duration.days(3650) });
 * const clients = new TrustBundle(this, 'Clients', { authorities: [ours] });
 * new SecureAlb(this, 'Api', { vpc, domainNames: ['api.example.com'], hostedZone, clientCertificates: clients });
 */
export class TrustBundle extends Construct {
  /** The certificates as PEM text. Those that the deployment issues are tokens. */
  public readonly pem: string;

  private readonly text: BundleText;

  /** A text that changes with the CAs of other stacks, so that the parts of the bundle read them again. */
  private readonly revision?: string;

  private readonly parameterName?: string;
  private ownParameter?: IStringParameter;
  private ownFile?: TrustBundleFile;
  private ownTrustStore?: ITrustStore;

  constructor(scope: Construct, id: string, props: TrustBundleProps) {
    super(checkConstruct('TrustBundle', scope, id, props, TRUST_BUNDLE_INPUTS), id);
    const authorities = props.authorities ?? [];
    const chains = namingOwner(this, () => authorities.map((authority) => readChain(this, authority)));
    const texts = [
      ...chains.map(({ text }, index) => ({ at: `authorities[${index}]`, text, least: leastOf(authorities[index]) })),
      ...(props.certificates ?? []).map((text, index) => ({ at: `certificates[${index}]`, text })),
    ];
    if (texts.length === 0) {
      throw new Error(`TrustBundle "${this.node.path}" has no CA: give authorities, or certificates such as [readFileSync('ca.pem', 'utf8')]`);
    }
    this.text = namingOwner(this, () => bundleText(this, texts));
    this.pem = this.text.pem;
    this.revision = chains.map(({ revision }) => revision).filter((each) => each !== undefined).join('-') || undefined;
    this.parameterName = props.parameterName;
    if (this.parameterName === undefined) return;
    this.refuseTwin(this.parameterName);
    this.createParameter();
  }

  /**
   * A parameter of AWS Systems Manager with the bundle, for programs, image builds and ECS secrets.
   *
   * @throws if the bundle has more than 8,192 bytes, which is the most that a parameter can have
   */
  public get parameter(): IStringParameter {
    return this.ownParameter ?? this.createParameter();
  }

  /**
   * An object in S3 with the bundle: `new elbv2.TrustStore(this, 'Trust', bundle.file)`, or `mtls: bundle.file` of a domain name of API Gateway.
   *
   * Use it in the stack of the bundle. Another stack would read the version through an export, which CloudFormation does not let change.
   */
  public get file(): TrustBundleFile {
    return this.ownFile ?? this.createFile();
  }

  /** A trust store of Elastic Load Balancing with the bundle, in the region of the stack. It keeps its ARN when the bundle changes. */
  public get trustStore(): ITrustStore {
    return this.ownTrustStore ?? this.createTrustStore();
  }

  /**
   * Lets a role or a user read the parameter.
   *
   * For the object in S3, write `bundle.file.bucket.grantRead(grantee)`.
   */
  public grantRead(grantee: IGrantable): Grant {
    checkArgument(`grantRead() of "${this.node.path}"`, 'grantee', grantee, required(GRANTEE), this);
    return this.parameter.grantRead(grantee);
  }

  /** An account has each name of a parameter once per region. */
  private refuseTwin(name: string): void {
    const stack = Stack.of(this);
    const isHere = (other: Stack) => other === stack || (other.environment === stack.environment && !stack.environment.includes('unknown'));
    const bundles = this.node.root.node.findAll().filter((each): each is TrustBundle => each instanceof TrustBundle && each !== this);
    const twin = bundles.find((each) => each.parameterName === name && isHere(Stack.of(each)));
    if (!twin || !isKnown(name, this)) return;
    throw new Error(`TrustBundle "${this.node.path}": its parameterName "${name}" is that of "${twin.node.path}", and an account has each name once per region: `
      + 'give it another name, or leave the name out');
  }

  private createParameter(): IStringParameter {
    const { bytes } = this.text;
    if (bytes > LARGEST_PARAMETER) {
      throw new Error(`TrustBundle "${this.node.path}" has ${Token.isUnresolved(this.pem) ? 'at least ' : ''}${bytes} bytes, but a parameter of AWS Systems Manager has ${LARGEST_PARAMETER} at most: `
        + 'use file, which is in S3, or divide the bundle');
    }
    this.ownParameter = new StringParameter(this, 'Parameter', {
      parameterName: this.parameterName === undefined ? undefined : deferred(this.parameterName, this),
      simpleName: this.parameterName === undefined ? undefined : !this.parameterName.startsWith('/'),
      description: `The CA certificates of ${this.node.path}${this.revision === undefined ? '' : `, revision ${this.revision}`}`,
      stringValue: this.pem,
      // AWS cannot turn an advanced parameter into a standard one, so it must choose
      tier: ParameterTier.INTELLIGENT_TIERING,
    });
    return this.ownParameter;
  }

  private createFile(): TrustBundleFile {
    const { bucket, writer } = namingOwner(this, () => BundleBucket.for(this));
    const key = `${Names.uniqueResourceName(this, { maxLength: LONGEST_KEY, separator: '-' })}.pem`;
    const object = new CustomResource(this, 'File', {
      resourceType: RESOURCE_TYPE,
      serviceToken: writer,
      serviceTimeout: Duration.minutes(2),
      properties: { Bucket: bucket.bucketName, Key: key, Certificates: this.pem, Revision: this.revision },
    });
    // with enforceSSL, the bucket has a policy, which must stay as long as the object
    object.node.addDependency(bucket.policy!);
    this.ownFile = { bucket, key, version: object.getAttString('VersionId') };
    return this.ownFile;
  }

  private createTrustStore(): ITrustStore {
    const { count } = this.text;
    if (count > TRUST_STORE_QUOTA) {
      Validations.of(this).addWarning('cdk-acm::trust-store-quota', `TrustBundle "${this.node.path}" has ${count} CAs, but the default quota of a trust store is `
        + `${TRUST_STORE_QUOTA}: remove CAs, or have AWS raise the quota and acknowledge this warning`);
    }
    this.ownTrustStore = new TrustStore(this, 'TrustStore', this.file);
    return this.ownTrustStore;
  }
}
