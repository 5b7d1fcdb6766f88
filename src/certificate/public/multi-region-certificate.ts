import { Stack, Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct, IConstruct } from 'constructs';
import { CertificateOfRegion } from './certificate-of-region';
import { certificateValidation } from './certificate-validation';
import { cloudFrontRegion, undocumentedRegion } from './cloudfront-region';
import { checkKeyAlgorithm, KEYS_FOR_CLOUDFRONT, KEYS_FROM_ACM } from '../key-algorithm';
import { MultiRegionCertificateProps } from './multi-region-certificate-props';
import { refuseUseAsCertificate } from './no-certificate-itself';
import { checkPublicCertificate } from './public-certificate';
import { MULTI_REGION_CERTIFICATE_INPUTS, REGION } from './public-certificate-inputs';
import { checkPartition, checkRegion, checkRegions, checkSupportStacks } from './regions';
import { roomInTemplate } from './template-bytes';
import { checkSupportStack, supportStackFor } from '../../cross-region/support-stack';
import { construct } from '../../input/cdk';
import { checkArgument, checkConstruct } from '../../input/check';
import { required } from '../../input/input';
import { namingOwner } from '../../input/owner';

/**
 * A public ACM certificate for the same names in each region that needs one, as a certificate never leaves its region.
 *
 * Ask it for the certificate of a region, of a construct, or for CloudFront. Each is created when it is first asked for, and is the same object
 * afterwards. Any stack of the same Stage and account can use it: in the region of this construct's own stack it is created in place, in any
 * other region in a support stack, which is deployed before the stacks that use it. Another stack reads its ARN through an
 * `AWS::SSM::Parameter`. Without `validationRole` there is no Lambda function, and all of it is free unless the certificates
 * are exportable.
 *
 * The certificates share one validation record for each name. The deployment waits until ACM has validated each name in each region. When
 * the names change, each stack gets the new certificate of its region with the next deployment, and the old ones are retained: delete them in
 * the console when nothing uses them any more.
 *
 * A stack whose region is not known has all certificates in support stacks.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html
 * @example
 * import { MultiRegionCertificate } from 'cdk-acm';
 *
 * const certificates = new MultiRegionCertificate(this, 'Certificates', {
 *   domainName: 'example.com',
 *   subjectAlternativeNames: ['*.example.com'],
 *   hostedZone,
 * });
 * new cloudfront.Distribution(this, 'Distribution', {
 *   defaultBehavior: {
 *     origin: new origins.HttpOrigin('origin.example.com'),
 *     viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
 *   },
 *   domainNames: ['example.com'],
 *   certificate: certificates.forCloudFront(),
 * });
 */
export class MultiRegionCertificate extends Construct {
  private readonly byRegion = new Map<string, ICertificate>();
  private readonly home: Stack;

  private readonly props: MultiRegionCertificateProps;

  constructor(scope: Construct, id: string, props: MultiRegionCertificateProps) {
    super(checkConstruct('MultiRegionCertificate', scope, id, props, MULTI_REGION_CERTIFICATE_INPUTS), id);
    refuseUseAsCertificate(this);
    this.home = Stack.of(this);
    // the lists of the app can change before the next certificate is created
    this.props = {
      ...props,
      subjectAlternativeNames: copyOf(props.subjectAlternativeNames),
      hostedZones: copyOf(props.hostedZones),
      validationRoles: copyOf(props.validationRoles),
    };
    const names = checkPublicCertificate(this, props, KEYS_FROM_ACM);
    namingOwner(this, () => {
      certificateValidation(names, props, this.home, (zone) => zone);
      checkSupportStacks(this, props);
      checkRegions(this, props.regions ?? []);
      props.regions?.forEach((region) => this.certificateIn(region, 'regions'));
    });
  }

  /**
   * The certificate in a region, such as `eu-west-1`. It is created with the first call.
   *
   * @param region The region that it is in, and whose services can use it. It is of the same partition as the stack of this construct.
   * @throws if the text is not a region, or is one of another partition
   */
  public forRegion(region: string): ICertificate {
    checkArgument(`forRegion() of "${this.node.path}"`, 'region', region, required(REGION), this);
    return this.certificateIn(region, `forRegion() of "${this.node.path}"`);
  }

  /**
   * The certificate in the region of a construct's stack, for that construct to use. It is created with the first call.
   *
   * @param scope A construct of the same Stage and account, such as the stack of a load balancer
   * @throws if the region of its stack is not known: give the stack an `env` with a region, or use `forRegion()`
   */
  public forRegionOf(scope: IConstruct): ICertificate {
    checkArgument(`forRegionOf() of "${this.node.path}"`, 'scope', scope, required(construct('this')), this);
    if (!scope.node.scopes.some((each) => Stack.isStack(each))) {
      throw new Error(`forRegionOf() of "${this.node.path}": "${scope.node.path}" is in no stack, which would say the region: give a stack or a construct in one`);
    }
    const { node, region } = Stack.of(scope);
    if (Token.isUnresolved(region)) {
      throw new Error(`forRegionOf() of "${this.node.path}": the region of stack "${node.path}" is not known; `
        + 'give the stack an env with a region, name the region with forRegion(), or create a RegionalCertificate in that stack');
    }
    return this.certificateIn(region, `forRegionOf() of "${this.node.path}"`);
  }

  /**
   * The certificate in us-east-1, where CloudFront and the services that use it (edge-optimized APIs, Cognito and AppSync domains) read
   * certificates. It is the same as that of `forRegion('us-east-1')`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
   * @throws in the China and GovCloud regions, where CloudFront takes no certificate of ACM, and for a key algorithm that CloudFront does not take
   */
  public forCloudFront(): ICertificate {
    const region = namingOwner(this, () => {
      checkKeyAlgorithm(this, this.props.keyAlgorithm, KEYS_FOR_CLOUDFRONT);
      const ofCloudFront = cloudFrontRegion(this.home);
      if (!ofCloudFront) throw undocumentedRegion(this.home, 'use forRegion() with that region');
      return ofCloudFront;
    });
    return this.certificateIn(region, `forCloudFront() of "${this.node.path}"`);
  }

  /** The certificate of a region, which is asked for at `at`. */
  private certificateIn(region: string, at: string): ICertificate {
    const known = this.byRegion.get(region);
    if (known) return known;
    checkRegion(at, region, this);
    checkPartition(at, region, [...this.byRegion.keys()], this);
    const certificate = namingOwner(this, () => new CertificateOfRegion(this, region, this.props, this.stackIn(region)));
    this.byRegion.set(region, certificate);
    return certificate;
  }

  /** The stack that has the certificate of a region. */
  private stackIn(region: string): Stack {
    if (region === this.home.region) return this.home;
    const { supportStacks, supportStackName: stackName, supportStackSynthesizer: synthesizer } = this.props;
    const reason = `a certificate of "${this.node.path}" is for ${region}`;
    const own = supportStacks?.find((stack) => stack.region === region);
    if (!own) return supportStackFor(this, { region, reason, stackName, synthesizer, ...roomInTemplate(this, this.props) });
    checkSupportStack(own, this.home, { region, reason });
    return own;
  }
}

/** The list as it is now. A list that is known only at deployment is a token, and has no copy. */
function copyOf<T>(list: T[] | undefined): T[] | undefined {
  return list && !Token.isUnresolved(list) ? [...list] : list;
}
