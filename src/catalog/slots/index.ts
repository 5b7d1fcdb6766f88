import { API_GATEWAY_SLOTS } from './api-gateway';
import { CLIENT_CERTIFICATE_SLOTS } from './client-certificates';
import { CLOUDFRONT_SLOTS } from './cloudfront';
import { DMS_SLOTS } from './dms';
import { ELASTIC_BEANSTALK_SLOTS } from './elastic-beanstalk';
import { ENDPOINT_SLOTS } from './endpoints';
import { IOT_DEVICE_SLOTS } from './iot-devices';
import { LOAD_BALANCING_SLOTS } from './load-balancing';
import { MEDIA_SLOTS } from './media';
import { NETWORK_SLOTS } from './network';
import { PRIVATE_CA_SLOTS } from './private-ca';
import { SECRET_SLOTS } from './secrets';
import { SERVERLESS_SLOTS } from './serverless';
import type { Slot } from '../slot';

/**
 * The CloudFormation properties that take a certificate, and those that only look like it.
 */
export const SLOTS: readonly Slot[] = [
  ...CLOUDFRONT_SLOTS,
  ...API_GATEWAY_SLOTS,
  ...SERVERLESS_SLOTS,
  ...LOAD_BALANCING_SLOTS,
  ...ELASTIC_BEANSTALK_SLOTS,
  ...NETWORK_SLOTS,
  ...ENDPOINT_SLOTS,
  ...MEDIA_SLOTS,
  ...PRIVATE_CA_SLOTS,
  ...IOT_DEVICE_SLOTS,
  ...DMS_SLOTS,
  ...SECRET_SLOTS,
  ...CLIENT_CERTIFICATE_SLOTS,
];
