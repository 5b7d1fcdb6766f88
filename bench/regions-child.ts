import { rmSync } from 'fs';
import { App, Stack } from 'aws-cdk-lib';
import { CfnListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { CertificateChecks, MultiRegionCertificate } from 'cdk-acm';

/** Creates and synthesizes an app with a certificate and a listener in each of so many regions, and writes how many milliseconds that took. */
function main([count, names, outdir]: string[]): void {
  process.env.CDK_VALIDATION = 'false';
  const regions = RegionInfo.regions.filter(({ partition }) => partition === 'aws').slice(0, Number(count)).map(({ name }) => name);
  if (regions.length < Number(count)) throw new Error(`aws-cdk-lib knows ${regions.length} regions only`);

  const began = performance.now();
  const app = new App({ outdir });
  CertificateChecks.apply(app);
  const home = new Stack(app, 'Home', { env: { account: '111122223333', region: regions[0] } });
  const certificates = new MultiRegionCertificate(home, 'Certificates', {
    domainName: 'example.com',
    subjectAlternativeNames: Array.from({ length: Number(names) - 1 }, (_, index) => `name${index}.example.com`),
    hostedZone: HostedZone.fromHostedZoneAttributes(home, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' }),
  });
  for (const region of regions) {
    const stack = new Stack(app, `Web-${region}`, { env: { account: '111122223333', region } });
    new CfnListener(stack, 'Https', {
      loadBalancerArn: `arn:aws:elasticloadbalancing:${region}:111122223333:loadbalancer/app/web/1`,
      port: 443,
      protocol: 'HTTPS',
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
      certificates: [{ certificateArn: certificates.forRegionOf(stack).certificateArn }],
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '200' } }],
    });
  }
  app.synth();
  process.stdout.write(String(performance.now() - began));
  rmSync(outdir, { recursive: true, force: true });
}

main(process.argv.slice(2));
