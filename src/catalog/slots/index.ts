import { ACM_PCA_SLOTS } from './acm-pca';
import { AMPLIFY_SLOTS } from './amplify';
import { API_GATEWAY_SLOTS } from './api-gateway';
import { API_GATEWAY_V2_SLOTS } from './api-gateway-v2';
import { APP_MESH_SLOTS } from './app-mesh';
import { APP_STREAM_SLOTS } from './app-stream';
import { APP_SYNC_SLOTS } from './app-sync';
import { BEDROCK_AGENT_CORE_SLOTS } from './bedrock-agent-core';
import { CERTIFICATE_MANAGER_SLOTS } from './certificate-manager';
import { CLOUDFRONT_SLOTS } from './cloudfront';
import { COGNITO_SLOTS } from './cognito';
import { DMS_SLOTS } from './dms';
import { EC2_SLOTS } from './ec2';
import { ECS_SLOTS } from './ecs';
import { ELASTIC_BEANSTALK_SLOTS } from './elastic-beanstalk';
import { ELASTIC_LOAD_BALANCING_SLOTS } from './elastic-load-balancing';
import { ELASTIC_LOAD_BALANCING_V2_SLOTS } from './elastic-load-balancing-v2';
import { ELASTICSEARCH_SLOTS } from './elasticsearch';
import { EMR_CONTAINERS_SLOTS } from './emr-containers';
import { GREENGRASS_SLOTS } from './greengrass';
import { IOT_SLOTS } from './iot';
import { IOT_CORE_DEVICE_ADVISOR_SLOTS } from './iot-core-device-advisor';
import { LAMBDA_SLOTS } from './lambda';
import { MEDIA_CONVERT_SLOTS } from './media-convert';
import { MEDIA_PACKAGE_SLOTS } from './media-package';
import { MEDIA_PACKAGE_V2_SLOTS } from './media-package-v2';
import { MSK_SLOTS } from './msk';
import { NETWORK_FIREWALL_SLOTS } from './network-firewall';
import { OPEN_SEARCH_SERVICE_SLOTS } from './open-search-service';
import { PCA_CONNECTOR_AD_SLOTS } from './pca-connector-ad';
import { PCA_CONNECTOR_SCEP_SLOTS } from './pca-connector-scep';
import { PIPES_SLOTS } from './pipes';
import { ROLES_ANYWHERE_SLOTS } from './roles-anywhere';
import { RTB_FABRIC_SLOTS } from './rtb-fabric';
import { SERVERLESS_SLOTS } from './serverless';
import { SES_SLOTS } from './ses';
import { TRANSFER_SLOTS } from './transfer';
import { VPC_LATTICE_SLOTS } from './vpc-lattice';
import { WORK_SPACES_SLOTS } from './work-spaces';
import type { Slot } from '../slot';

/**
 * The CloudFormation properties that take a certificate, and those that only look like it: a file for each service namespace.
 */
export const SLOTS: readonly Slot[] = [
  ...ACM_PCA_SLOTS,
  ...AMPLIFY_SLOTS,
  ...API_GATEWAY_SLOTS,
  ...API_GATEWAY_V2_SLOTS,
  ...APP_MESH_SLOTS,
  ...APP_STREAM_SLOTS,
  ...APP_SYNC_SLOTS,
  ...BEDROCK_AGENT_CORE_SLOTS,
  ...CERTIFICATE_MANAGER_SLOTS,
  ...CLOUDFRONT_SLOTS,
  ...COGNITO_SLOTS,
  ...DMS_SLOTS,
  ...EC2_SLOTS,
  ...ECS_SLOTS,
  ...ELASTIC_BEANSTALK_SLOTS,
  ...ELASTIC_LOAD_BALANCING_SLOTS,
  ...ELASTIC_LOAD_BALANCING_V2_SLOTS,
  ...ELASTICSEARCH_SLOTS,
  ...EMR_CONTAINERS_SLOTS,
  ...GREENGRASS_SLOTS,
  ...IOT_SLOTS,
  ...IOT_CORE_DEVICE_ADVISOR_SLOTS,
  ...LAMBDA_SLOTS,
  ...MEDIA_CONVERT_SLOTS,
  ...MEDIA_PACKAGE_SLOTS,
  ...MEDIA_PACKAGE_V2_SLOTS,
  ...MSK_SLOTS,
  ...NETWORK_FIREWALL_SLOTS,
  ...OPEN_SEARCH_SERVICE_SLOTS,
  ...PCA_CONNECTOR_AD_SLOTS,
  ...PCA_CONNECTOR_SCEP_SLOTS,
  ...PIPES_SLOTS,
  ...ROLES_ANYWHERE_SLOTS,
  ...RTB_FABRIC_SLOTS,
  ...SERVERLESS_SLOTS,
  ...SES_SLOTS,
  ...TRANSFER_SLOTS,
  ...VPC_LATTICE_SLOTS,
  ...WORK_SPACES_SLOTS,
];
