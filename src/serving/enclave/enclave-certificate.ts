import { Stack, Token, Validations } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnEnclaveCertificateIamRoleAssociation } from 'aws-cdk-lib/aws-ec2';
import { IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ENCLAVE_CERTIFICATE_INPUTS } from './enclave-certificate-inputs';
import { EnclaveCertificateProps } from './enclave-certificate-props';
import { acknowledgeEnclavePolicy } from './nag-acknowledgements';
import { partitionOf } from '../../catalog/partitions';
import { creatorOf } from '../../certificate/created-certificate';
import { otherAccount, otherPartition } from '../../certificate/foreign-identity';
import { checkConstruct } from '../../input/check';
import { namingOwner } from '../../input/owner';
import { isKnown, isLookedUpLater } from '../../lookups';

/**
 * Lets a Nitro Enclave of an EC2 instance use a certificate of ACM, with NGINX or Apache (ACM for Nitro Enclaves). The key leaves AWS only encrypted, and
 * only the enclave can decrypt it. ACM renews the certificate, and the enclave reads the renewed one.
 *
 * Creates the association of the certificate with the role of the instance, and a policy of that role. Both are free. The instance must run Linux with
 * `enclaveEnabled`, and AWS's software in an enclave.
 *
 * @see https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html
 * @example
 * import { EnclaveCertificate, RegionalCertificate } from 'cdk-acm';
 * import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
 *
 * const role = new Role(this, 'Server', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
 * new EnclaveCertificate(this, 'Enclave', {
 *   certificate: new RegionalCertificate(this, 'Certificate', { domainName: 'www.example.com', hostedZone }),
 *   role,
 * });
 */
export class EnclaveCertificate extends Construct {
  /**
   * The association of the certificate with the role. Its attributes are the S3 object with the encrypted certificate, and its KMS key.
   */
  public readonly association: CfnEnclaveCertificateIamRoleAssociation;

  constructor(scope: Construct, id: string, props: EnclaveCertificateProps) {
    super(checkConstruct('EnclaveCertificate', scope, id, props, ENCLAVE_CERTIFICATE_INPUTS), id);
    const { certificate, role } = props;
    const stack = Stack.of(this);
    namingOwner(this, () => {
      assertRsa(certificate);
      const foreign = otherPartition(role, stack);
      if (foreign) throw new Error(`role ${foreign}: write a role of the account of the stack`);
      countRole(certificate, role);
    });
    this.association = new CfnEnclaveCertificateIamRoleAssociation(this, 'Association', {
      certificateArn: certificate.certificateArn,
      roleArn: role.roleArn,
    });

    const { attrCertificateS3BucketName: bucket, attrCertificateS3ObjectKey: object, attrEncryptionKmsKeyId: key } = this.association;
    const isAnywhere = Token.isUnresolved(stack.region);
    const partition = isAnywhere ? stack.partition : partitionOf(stack.region);
    // core takes no acknowledgement of a finding about an ARN with pseudo parameters, but the condition can have one
    const conditions = isAnywhere ? { StringEquals: { 'aws:RequestedRegion': stack.region } } : undefined;
    const keyArn = isAnywhere ? 'arn:*:kms:*:*:key/' : `arn:${partition}:kms:${stack.region}:*:key/`;
    // https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html#add-policy: the bucket and the key are in accounts of AWS
    const policy = new Policy(this, 'Policy', {
      statements: [
        new PolicyStatement({ actions: ['s3:GetObject'], resources: [`arn:${partition}:s3:::${bucket}/${object}`] }),
        new PolicyStatement({ actions: ['kms:Decrypt'], resources: [`${keyArn}${key}`], conditions }),
        new PolicyStatement({ actions: ['iam:GetRole'], resources: [role.roleArn] }),
      ],
    });
    acknowledgeEnclavePolicy(policy, `${keyArn}<${stack.getLogicalId(this.association)}.EncryptionKmsKeyId>`);
    const foreign = otherAccount(role, stack);
    if (!foreign) {
      role.attachInlinePolicy(policy);
      return;
    }
    Validations.of(this).addWarning('cdk-acm::enclave-role-account', `role of EnclaveCertificate "${this.node.path}" ${foreign}, where no policy can be attached to it: `
      + 'attach the permissions for the bucket and the key in the account of the role, or write a role of the same account');
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateEnclaveCertificateIamRole.html */
const MOST_ROLES = 16;

/** The ARNs of the roles of each certificate. */
const ROLES = new WeakMap<ICertificate, Set<string>>();

function countRole(certificate: ICertificate, { roleArn, node }: IRole): void {
  const roles = ROLES.get(certificate) ?? new Set();
  if (roles.has(roleArn) && !isLookedUpLater(roleArn, certificate)) {
    throw new Error(`the role "${node.path}" is associated with the certificate "${certificate.node.path}" already: leave one of the two EnclaveCertificates out`);
  }
  ROLES.set(certificate, roles.add(roleArn));
  if (roles.size <= MOST_ROLES) return;
  throw new Error(`the certificate "${certificate.node.path}" has more than ${MOST_ROLES} roles, and EC2 associates no more with one: `
    + 'give several instances the same role, or create another certificate');
}

/** Refuses a certificate whose key is known to be another one. */
function assertRsa(certificate: ICertificate): void {
  const algorithm = creatorOf(certificate)?.keyAlgorithm;
  if (algorithm === undefined || algorithm.startsWith('RSA') || !isKnown(algorithm, certificate)) return;
  throw new Error(`the certificate "${certificate.node.path}" has the key algorithm "${algorithm}", and Nitro Enclaves take RSA keys only: `
    + 'leave keyAlgorithm out, or write KeyAlgorithm.RSA_2048');
}
