import { createHash } from 'crypto';
import { Duration, ResourceEnvironment, Stack, Token } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { createEndpointAlarms } from './endpoint-alarms';
import { ProbeEvent } from './handler/probe-event';
import { ProbeFunction } from './probe-function';
import { WatchEndpointOptions } from './watch-endpoint-options';
import { isKnown, isLookedUpLater } from '../../lookups';
import { CertificatesWidget } from '../dashboard/certificates-widget';
import { Destination } from '../destination';

/** They are parts of logical IDs, so they can never change. */
const ID = 'Endpoints';
const FUNCTION_ID = 'Probe';

const HASH_LENGTH = 8;

/** A dimension has 255 characters at most in aws-cdk-lib, and a domain name up to 253. */
const LONGEST_ENDPOINT = 255;

/** The endpoints that a monitor watches, and the functions that look at them. */
export class WatchedEndpoints {
  private readonly functions = new Map<string, ProbeFunction>();

  /**
   * @param destinationsFor The topics for notifications about an endpoint
   * @param dashboard What shows the endpoints
   */
  constructor(
    private readonly monitor: Construct,
    private readonly destinationsFor: (endpoint: string) => Destination[],
    private readonly dashboard?: CertificatesWidget,
  ) {}

  public watch(domainName: string, options: WatchEndpointOptions): void {
    const { address = domainName, interval = Duration.hours(12), port = 443, threshold = Duration.days(20), trustBundle, vpc } = options;
    const called = `${domainName}:${Token.isUnresolved(port) ? Token.asString(port) : port}${address === domainName ? '' : ` at ${address}`}`;
    const id = this.idOf(vpc ? `${called} from ${vpc.node.path}` : called);
    const name = `watchEndpoint() of "${this.monitor.node.path}": endpoint "${id}"`;
    this.check(name, options);
    const scope = this.monitor.node.tryFindChild(ID) as Construct | undefined ?? new Construct(this.monitor, ID);
    if (scope.node.tryFindChild(id)) {
      // two dummy values of lookups can be equal
      if ([domainName, address, String(port)].some((each) => isLookedUpLater(each, this.monitor))) return;
      throw new Error(`${name} is watched already: watch each endpoint once`);
    }
    const destinations = this.destinationsFor(id);
    const probing = this.functionFor(scope, options, destinations);
    if (trustBundle) probing.allowReading(trustBundle);

    const endpoint = shortened(vpc ? `${called} from ${vpc.vpcId}` : called);
    const own = new Construct(scope, id);
    const event: ProbeEvent = {
      Endpoint: endpoint, DomainName: domainName, Address: address, Port: port, TrustParameter: trustBundle?.parameter.parameterName,
    };
    probing.callByRule(own, 'Schedule', event, { description: 'Looks at the certificate that an endpoint serves', schedule: Schedule.rate(interval) });
    const alarms = createEndpointAlarms(own, { endpoint, threshold, interval, log: probing.log, destinations });
    this.dashboard?.addEndpoint(endpoint, alarms);
  }

  private functionFor(scope: Construct, options: WatchEndpointOptions, destinations: readonly Destination[]): ProbeFunction {
    const { vpc, vpcSubnets, securityGroups } = options;
    const network = vpc && [vpc, vpc.selectSubnets(vpcSubnets).subnets, securityGroups ?? []].flat().map(({ node }) => node.path);
    const id = network ? `${FUNCTION_ID}-${hash(network)}` : FUNCTION_ID;
    const probing = this.functions.get(id) ?? new ProbeFunction(scope, id, { vpc, vpcSubnets, securityGroups }, destinations);
    this.functions.set(id, probing);
    return probing;
  }

  /** The name of an endpoint, or a hash of its token if the name is known only at deployment. */
  private idOf(endpoint: string): string {
    return Token.isUnresolved(endpoint) ? hash(Stack.of(this.monitor).resolve(endpoint)) : endpoint;
  }

  private check(name: string, { vpc, vpcSubnets, securityGroups, trustBundle }: WatchEndpointOptions): void {
    const alone = vpc ? undefined : Object.entries({ vpcSubnets, securityGroups }).find(([, value]) => value !== undefined)?.[0];
    if (alone !== undefined) throw new Error(`${name} has ${alone} without vpc: give vpc, or leave ${alone} out`);
    if (vpc) this.checkEnvironment(`${name}: vpc "${vpc.node.path}"`, vpc.env);
    if (trustBundle) this.checkEnvironment(`${name}: trustBundle "${trustBundle.node.path}"`, Stack.of(trustBundle));
  }

  private checkEnvironment(what: string, there: ResourceEnvironment): void {
    const home = Stack.of(this.monitor);
    const [differing] = (['account', 'region'] as const).filter((part) => (
      there[part] !== home[part] && isKnown(there[part], this.monitor) && isKnown(home[part], this.monitor)));
    if (differing === undefined) return;
    throw new Error(`${what} is in ${differing} ${there[differing]}, and the function that looks at the endpoint in ${home[differing]}: `
      + `create a CertificateMonitor in a stack of ${differing} ${there[differing]}, or give one of ${differing} ${home[differing]}`);
  }
}

/** The beginning of a long name, and a hash by which it differs from others. */
function shortened(endpoint: string): string {
  if (Token.isUnresolved(endpoint) || endpoint.length <= LONGEST_ENDPOINT) return endpoint;
  return `${endpoint.slice(0, LONGEST_ENDPOINT - HASH_LENGTH - 1)}-${hash(endpoint)}`;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, HASH_LENGTH);
}
