import { Stack } from 'aws-cdk-lib';
import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';

/**
 * The templates for certificates of servers and clients.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/template-definitions.html
 */
const TEMPLATES = ['EndEntityCertificate', 'EndEntityClientAuthCertificate', 'EndEntityServerAuthCertificate'];

/** Lets a principal of this account issue certificates, but no CAs: a template decides which of them a certificate is. */
export function grantIssueCertificate(authority: ICertificateAuthority, grantee: IGrantable): Grant {
  const { partition } = Stack.of(authority);
  const resourceArns = [authority.certificateAuthorityArn];
  const issue = Grant.addToPrincipal({
    grantee,
    actions: ['acm-pca:IssueCertificate'],
    resourceArns,
    conditions: { StringLike: { 'acm-pca:TemplateArn': TEMPLATES.map((template) => `arn:${partition}:acm-pca:::template/${template}/V*`) } },
  });
  return issue.combine(Grant.addToPrincipal({
    grantee,
    actions: ['acm-pca:GetCertificate', 'acm-pca:GetCertificateAuthorityCertificate', 'acm-pca:DescribeCertificateAuthority'],
    resourceArns,
  }));
}
