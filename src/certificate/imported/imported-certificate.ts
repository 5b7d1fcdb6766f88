import { CfnResource, CustomResource, Duration, ITaggableV2, TagManager, TagType, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ImportFunction } from './import-function';
import { fromSecret, ImportSource, madeByFunction } from './import-source';
import { IMPORTED_CERTIFICATE_INPUTS, SELF_SIGNED_CERTIFICATE_INPUTS } from './imported-certificate-inputs';
import { ImportedCertificateProps, SelfSignedCertificateProps } from './imported-certificate-props';
import { checkRegion } from './region';
import { renewByRule } from './renewal-rule';
import { IMPORTED_CERTIFICATE } from '../../catalog/imported-certificate';
import { checkConstruct } from '../../input/check';
import { namingOwner } from '../../input/owner';
import { STAND_IN_FOR } from '../../names/stand-in';
import { CertificateBase } from '../certificate-base';
import { CreatedCertificate } from '../certificate-lookup';
import { certificateNameFor } from '../certificate-name';

/** A function runs for 15 minutes at most. CloudFormation waits a little longer for its answer. */
const SERVICE_TIMEOUT = Duration.minutes(16);

/** What `selfSigned()` gives to the constructor instead of props with a secret. */
class SelfSigned {
  constructor(public readonly props: SelfSignedCertificateProps) {}
}

/**
 * A certificate of your own in ACM: from another CA, or self-signed. It is read from a secret of Secrets Manager.
 *
 * The deployment verifies what is in the secret and imports it, which takes seconds. A new version of the secret is imported within a minute,
 * without a deployment, and the certificate keeps its ARN. You are responsible for the new version: ACM does not renew imported certificates.
 *
 * Creates a custom resource and an EventBridge rule for each certificate, and for each stack a Lambda function with its role and log group.
 * The function runs at deployments, at each new version of the secret, and once a day, which costs less than a cent per month. The
 * secret costs 0.40 USD per month.
 *
 * Any stack of the same Stage and account can use the certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html
 * @example
 * import { ImportedCertificate } from 'cdk-acm';
 *
 * new ImportedCertificate(this, 'Partner', {
 *   secret: secretsmanager.Secret.fromSecretNameV2(this, 'Secret', 'partner/certificate'),
 *   domainNames: ['api.example.com'],
 * });
 */
export class ImportedCertificate extends CertificateBase implements ITaggableV2 {
  /**
   * A certificate that its own key signs, for development, and for load balancers that only your own clients call. Browsers do not
   * trust it.
   *
   * The function makes the key and gives it to ACM alone. The certificate is valid for a year, and is renewed with a new key 30 days before
   * it expires. It costs the same, but needs no secret.
   */
  public static selfSigned(scope: Construct, id: string, props: SelfSignedCertificateProps): ImportedCertificate {
    checkConstruct('ImportedCertificate.selfSigned()', scope, id, props, SELF_SIGNED_CERTIFICATE_INPUTS);
    return new ImportedCertificate(scope, id, new SelfSigned(props) as unknown as ImportedCertificateProps);
  }

  /** The tags of the certificate. */
  public readonly cdkTagManager: TagManager;

  /** @internal */
  public readonly _created: CreatedCertificate;

  constructor(scope: Construct, id: string, props: ImportedCertificateProps) {
    const { region, failureDestination, certificateName, removalPolicy } = props instanceof SelfSigned ? props.props : props ?? {};
    super(props instanceof SelfSigned ? scope : checkConstruct('ImportedCertificate', scope, id, props, IMPORTED_CERTIFICATE_INPUTS), id, { region });
    if (region !== undefined) namingOwner(this, () => checkRegion(this, region));
    const source = namingOwner(this, () => (props instanceof SelfSigned ? madeByFunction(this, props.props) : fromSecret(this, props)));

    this.cdkTagManager = new TagManager(TagType.MAP, IMPORTED_CERTIFICATE);
    this.cdkTagManager.setTag('Name', namingOwner(this, () => certificateNameFor(this, certificateName)));
    const importing = namingOwner(this, () => ImportFunction.for(this));
    if (source.secret) importing.allowReading(source.secret);
    if (failureDestination) importing.sendFailuresTo(failureDestination, this.node.path);
    this._created = this.create(importing, source, removalPolicy);
  }

  private create(importing: ImportFunction, { properties, secret }: ImportSource, removalPolicy: ImportedCertificateProps['removalPolicy']): CreatedCertificate {
    const { region } = this.env;
    const imported = { Region: region, ...properties };
    const resource = new CustomResource(this, 'Import', {
      resourceType: IMPORTED_CERTIFICATE,
      serviceToken: importing.function.functionArn,
      serviceTimeout: SERVICE_TIMEOUT,
      properties: { ...imported, Tags: this.cdkTagManager.renderedTags },
      removalPolicy,
    });
    // findings name this certificate, and not the custom resource in it
    resource.node.addMetadata(STAND_IN_FOR, this.node.path);
    renewByRule(this, { importing, certificateArn: resource.ref, properties: imported, secret });
    return {
      resource: resource.node.defaultChild as CfnResource,
      arn: resource.ref,
      region: region === this.stack.region || Token.isUnresolved(region) ? undefined : region,
      insteadOfReading: 'create the certificate in a stack that needs nothing of the stack that uses it',
    };
  }
}
