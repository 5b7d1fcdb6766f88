import { Stack } from 'aws-cdk-lib';
import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { isKnown } from '../lookups';

/**
 * The templates for certificates of servers and clients.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/template-definitions.html
 */
const TEMPLATES = ['EndEntityCertificate', 'EndEntityClientAuthCertificate', 'EndEntityServerAuthCertificate'];

/**
 * Lets a principal of this account issue certificates, but no CAs: a template decides which of them a certificate is.
 *
 * Throws for a principal of another account, whose policy grants nothing as long as the CA is not shared, and for one that has no policy.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/pca-resource-sharing.html
 */
export function grantIssueCertificate(authority: ICertificateAuthority, grantee: IGrantable): Grant {
  checkAccount(authority, grantee);
  const { partition } = Stack.of(authority);
  const resourceArns = [authority.certificateAuthorityArn];
  const issue = Grant.addToPrincipal({
    grantee,
    actions: ['acm-pca:IssueCertificate'],
    resourceArns,
    conditions: { StringLike: { 'acm-pca:TemplateArn': TEMPLATES.map((template) => `arn:${partition}:acm-pca:::template/${template}/V*`) } },
  });
  if (!issue.success) {
    throw new Error(`grantIssueCertificate() of "${authority.node.path}": the grantee has no policy of its own: give a role or user of this account, `
      + 'and share() the CA with other accounts or organizations');
  }
  return issue.combine(Grant.addToPrincipal({
    grantee,
    actions: ['acm-pca:GetCertificate', 'acm-pca:GetCertificateAuthorityCertificate', 'acm-pca:DescribeCertificateAuthority'],
    resourceArns,
  }));
}

function checkAccount(authority: ICertificateAuthority, { grantPrincipal: { principalAccount: theirs } }: IGrantable): void {
  const { account: ours } = authority.env;
  if (theirs === undefined || theirs === ours || !isKnown(theirs, authority) || !isKnown(ours, authority)) return;
  throw new Error(`grantIssueCertificate() of "${authority.node.path}": the grantee is in account ${theirs}, the CA in account ${ours}: `
    + `write share('Share', { accounts: ['${theirs}'] }), and in an app of account ${theirs} give the grantee a policy for the ARN of the CA, written as text`);
}
