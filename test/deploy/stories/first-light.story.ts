import { tellReplacement } from './replacement';

tellReplacement('a certificate of L1 constructs', {
  app: 'test/deploy/apps/first-light.js',
  region: 'us-east-1',
  consumers: 1,
  served: async cloud => (await cloud.distributions()).map(distribution => distribution.ViewerCertificate!.ACMCertificateArn!),
});
