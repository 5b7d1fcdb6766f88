import { ITaggableV2, Stack, TagManager } from 'aws-cdk-lib';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { KEYS_FROM_ACM } from '../key-algorithm';
import { checkNamesInOtherStack } from './names-in-other-stacks';
import { createPublicCertificate, retainOnceFull } from './public-certificate';
import { PublicCertificateProps } from './public-certificate-props';
import { OTHER_STACK, zoneOfAnotherRegion, zoneOfAnotherStack } from './zone-of-another-stack';
import { standInFor } from '../../cross-region/stack-output';
import { keepTagsOf } from '../../cross-region/tags-around';
import { namingOwner } from '../../input/owner';
import { OF_SEVERAL_REGIONS } from '../../names/of-several-regions';
import { CertificateBase } from '../certificate-base';
import { CreatedCertificate } from '../certificate-lookup';

/** What to do when a stack that uses a certificate has to be deployed before it, in most cases since it has the hosted zone. */
const ZONE_OF_ITS_OWN = 'create the hosted zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()';

/** One of the certificates of a `MultiRegionCertificate`: in place if it is in the region of that construct's stack, else in another stack. */
export class CertificateOfRegion extends CertificateBase implements ITaggableV2 {
  public readonly _created: CreatedCertificate;

  /**
   * In the home region, the logical ids are those that a `RegionalCertificate` or an `acm.Certificate` would have instead of `owner`. In another
   * stack, they are those that a `CloudFrontCertificate` has there. So a running app can move from these without a replacement.
   *
   * @param certificateStack The stack of the region that has the certificate
   */
  constructor(owner: Construct, region: string, props: PublicCertificateProps, certificateStack: Stack) {
    const home = Stack.of(owner);
    const isInPlace = certificateStack === home;
    super(owner, isInPlace ? 'Default' : region, { region }, owner);
    const scope = isInPlace ? this : standInFor(owner, certificateStack);
    if (!scope.node.metadata.some(({ type }) => type === OF_SEVERAL_REGIONS)) scope.node.addMetadata(OF_SEVERAL_REGIONS, owner.node.path);
    if (!isInPlace) namingOwner(owner, () => checkNamesInOtherStack(props, home, region));

    const certificate = createPublicCertificate(owner, scope, props, {
      ...KEYS_FROM_ACM,
      readZone: (zone) => isInPlace ? zoneOfAnotherRegion(zone, this) : zoneOfAnotherStack(zone, scope, home, false),
    });
    const resource = certificate.node.defaultChild as CfnCertificate;
    if (!isInPlace) {
      retainOnceFull(certificate, props);
      keepTagsOf(this, resource);
    }
    this._created = {
      resource,
      arn: certificate.certificateArn,
      insteadOfReading: isInPlace ? OTHER_STACK : ZONE_OF_ITS_OWN,
    };
  }

  /** The tags of the certificate: what is tagged here is tagged in the stack of the certificate. */
  public get cdkTagManager(): TagManager {
    return (this._created.resource as CfnCertificate).tags;
  }
}
