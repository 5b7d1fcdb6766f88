import { DISTRIBUTION, VPC_ORIGIN } from './distribution';
import { CLASSIC_LOAD_BALANCER, LOAD_BALANCER, resourcesAt } from './load-balancers';
import { referrers } from './referrers';
import { isDeployed } from '../deployment/deployed';
import type { Resource } from '../deployment/deployment';
import { textAt, valuesAt } from '../deployment/property';

/** What in this app lets CloudFront call a load balancer over HTTP: distributions, and VPC origins. */
export function callersOverHttp(loadBalancer: Resource): Resource[] {
  return [
    ...referrers(loadBalancer, DISTRIBUTION, 'DistributionConfig.Origins[].DomainName').filter((each) => isDeployed(each) && callsOverHttp(each, loadBalancer)),
    ...referrers(loadBalancer, VPC_ORIGIN, 'VpcOriginEndpointConfig.Arn')
      .filter((each) => isDeployed(each) && textAt(each, 'VpcOriginEndpointConfig.OriginProtocolPolicy', '') === 'http-only'),
  ];
}

function callsOverHttp(distribution: Resource, loadBalancer: Resource): boolean {
  return valuesAt(distribution, 'DistributionConfig.Origins[]')
    .filter((origin) => textAt(origin, 'CustomOriginConfig.OriginProtocolPolicy', '') === 'http-only')
    .some((origin) => resourcesAt(origin, 'DomainName', [LOAD_BALANCER, CLASSIC_LOAD_BALANCER])
      .some(({ stack, logicalId }) => stack === loadBalancer.stack && logicalId === loadBalancer.logicalId));
}
