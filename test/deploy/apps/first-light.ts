import { App, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';

const app = new App();
const names: string[] = app.node.tryGetContext('names').split(',');
const account = process.env.CDK_DEFAULT_ACCOUNT;
const s = new Stack(app, 'Support', { env: { account, region: 'us-east-1' } });
const c = new CfnCertificate(s, 'C', {
  domainName: names[0],
  subjectAlternativeNames: names,
  validationMethod: 'DNS',
  domainValidationOptions: names.map(domainName => ({ domainName, hostedZoneId: app.node.tryGetContext('zone') })),
});
c.cfnOptions.updateReplacePolicy = 'Retain' as never;
new CfnOutput(s, 'Arn', { value: c.ref });
const w = new Stack(app, 'Web', { env: { account, region: 'eu-west-1' } });
w.addDependency(s);
const p = new CfnParameter(w, 'P', {
  type: 'String', value: Fn.getStackOutput('Support', 'Arn', 'us-east-1').toString(), description: names.join(','),
});
const d = new Distribution(w, 'D', {
  defaultBehavior: { origin: new HttpOrigin('o.example.com') }, domainNames: ['www.example.com'], certificate: Certificate.fromCertificateArn(w, 'I', p.attrValue),
});
if (app.node.tryGetContext('broken')) {
  const b = new Distribution(w, 'B', {
    defaultBehavior: { origin: new HttpOrigin('o.example.com') },
    domainNames: ['b.example.com'],
    certificate: Certificate.fromCertificateArn(w, 'J', `arn:aws:acm:us-east-1:${account}:certificate/00000000-0000-0000-0000-000000000000`),
  });
  b.node.addDependency(d);
}
