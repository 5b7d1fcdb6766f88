import { readFileSync } from 'fs';
import { join } from 'path';
import { ROOT } from './workplace';

/** What a construct does so that a deployment goes well, as the text in its source that does it. */
export interface Protection {
  readonly file: string;
  readonly text: string;
  /** What stands there when the protection is taken out. */
  readonly without: string;
  /** The file of stories that shows what it protects from, and the steps in it that are enough for that. */
  readonly story: string;
  readonly steps: string;
  /** The step that fails without it, and what its error says. */
  readonly missedBy: string;
  readonly error: string;
}

const OFF_MEANS_OFF = { story: 'off-means-off', steps: '^the settings of a load balancer when they are (on they are deployed|off )' };

const ADDED_NAMES = { story: 'every-construct', steps: '^every construct (is deployed|when names are added (?!and))' };

/** Each is taken out by `npm run test:deploy -- --without NAME`, to see that the stories notice. */
export const PROTECTIONS: Record<string, Protection> = {
  'hash': {
    ...ADDED_NAMES,
    file: 'src/certificate/certificate-lookup.ts',
    text: 'Revision ${replacementHash(resource)} of',
    without: 'Revision of',
    missedBy: 'elsewhere.example.com serves a certificate for elsewhere.example.com, new.elsewhere.example.com',
    error: '"new.elsewhere.example.com"',
  },
  'stack-dependency': {
    file: 'src/cross-region/stack-output.ts',
    text: 'after.addStackDependency(before);',
    without: '',
    story: 'one-stack',
    steps: 'its certificate is deployed before it',
    missedBy: 'its certificate is deployed before it',
    error: 'does not exist in us-east-1',
  },
  'home-roles': {
    file: 'src/cross-region/support-stack.ts',
    text: 'options.synthesizer ?? synthesizerFor(home)',
    without: 'options.synthesizer',
    story: 'global-web',
    steps: 'is deployed, though us-east-1 is not bootstrapped',
    missedBy: 'is deployed, though us-east-1 is not bootstrapped',
    error: '/cdk-bootstrap/hnb659fds/version not found',
  },
  'retain': {
    ...ADDED_NAMES,
    file: 'src/certificate/certificate-lookup.ts',
    text: "resource.addOverride('UpdateReplacePolicy', CfnDeletionPolicy.RETAIN);",
    without: '',
    missedBy: 'nothing failed, not even in a clean-up',
    error: 'is in use by',
  },
  'logs-off': {
    ...OFF_MEANS_OFF,
    file: 'src/serving/load-balancer/access-logs.ts',
    text: "loadBalancer.setAttribute(ENABLED, 'false');",
    without: '',
    missedBy: 'no access logs are written',
    error: '"access_logs.s3.enabled": "true"',
  },
  'prefix': {
    ...OFF_MEANS_OFF,
    steps: '^the settings of a load balancer when (they are on they are deployed|the prefix)',
    file: 'src/serving/load-balancer/access-logs.ts',
    text: "loadBalancer.setAttribute('access_logs.s3.prefix', prefix);",
    without: "if (prefix) loadBalancer.setAttribute('access_logs.s3.prefix', prefix);",
    missedBy: 'the bucket accepts the logs',
    error: 'Access Denied for bucket',
  },
  'mutual-tls-off': {
    ...OFF_MEANS_OFF,
    file: 'src/serving/load-balancer/secure-alb.ts',
    text: 'mutualAuthentication: completeMutualAuthentication(props.mutualAuthentication),',
    without: 'mutualAuthentication: props.mutualAuthentication && completeMutualAuthentication(props.mutualAuthentication),',
    missedBy: 'clients need no certificate',
    error: 'verify',
  },
};

/** The source of the protection's file, without the protection. */
export function sourceWithout(name: string): string {
  const { file, text, without } = PROTECTIONS[name];
  const source = readFileSync(join(ROOT, file), 'utf8');
  if (source.split(text).length !== 2) {
    throw new Error(`${file} must contain ${JSON.stringify(text)} exactly once, so that the protection "${name}" can be taken out of it: `
      + 'bring test/deploy/harness/protections.ts in line with the source');
  }
  return source.replace(text, () => without);
}
