import { AMPLIFY } from './pages/amplify';
import { APP_RUNNER } from './pages/app-runner';
import { APP_SYNC } from './pages/app-sync';
import { CLIENT_VPN } from './pages/client-vpn';
import { COGNITO } from './pages/cognito';
import { ELASTIC_BEANSTALK } from './pages/elastic-beanstalk';
import { HTTP_API } from './pages/http-api';
import { IOT_CORE } from './pages/iot-core';
import { MUTUAL_TLS } from './pages/mutual-tls';
import { NETWORK_FIREWALL } from './pages/network-firewall';
import { OPEN_SEARCH } from './pages/open-search';
import { PRIVATE_API } from './pages/private-api';
import { REST_API } from './pages/rest-api';
import { S3_WEBSITE } from './pages/s3-website';
import { TRANSFER_FAMILY } from './pages/transfer-family';
import { VERIFIED_ACCESS } from './pages/verified-access';
import { VPC_LATTICE } from './pages/vpc-lattice';
import type { ServiceExample } from './service-example';

/** The examples, by the name of their file. */
export const SERVICE_EXAMPLES: Readonly<Record<string, ServiceExample>> = {
  'amplify': AMPLIFY,
  'app-runner': APP_RUNNER,
  'app-sync': APP_SYNC,
  'client-vpn': CLIENT_VPN,
  'cognito': COGNITO,
  'elastic-beanstalk': ELASTIC_BEANSTALK,
  'http-api': HTTP_API,
  'iot-core': IOT_CORE,
  'mutual-tls': MUTUAL_TLS,
  'network-firewall': NETWORK_FIREWALL,
  'open-search': OPEN_SEARCH,
  'private-api': PRIVATE_API,
  'rest-api': REST_API,
  's3-website': S3_WEBSITE,
  'transfer-family': TRANSFER_FAMILY,
  'verified-access': VERIFIED_ACCESS,
  'vpc-lattice': VPC_LATTICE,
};
