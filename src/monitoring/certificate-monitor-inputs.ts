import { CertificateMonitorProps, WatchAllProps, WatchOptions } from './certificate-monitor-props';
import { ExpiryThresholds } from './expiry-thresholds';
import { ANY_CERTIFICATE, construct, DASHBOARD, days, SLACK_CHANNEL, STACK_NAME, SYNTHESIZER, TOPIC } from '../input/cdk';
import { FLAG, Input, Inputs, isObject, kind, listOf, listOfKnown, mayBeLookedUp, optional, OptionalInput } from '../input/input';
import { closed, struct } from '../input/props';
import { isToken } from '../input/token';

const EMAILS = /^[^\s@]+@[^\s@]+$/;

const EMAIL: Input = mayBeLookedUp(kind('an email address', "'ops@example.com'", (value) => typeof value === 'string' && (isToken(value) || EMAILS.test(value))));

const HTTPS_URL: Input = mayBeLookedUp(kind("a text that begins with 'https://'", "'https://alerts.example.com/acm'",
  (value) => typeof value === 'string' && (isToken(value) || /^https:\/\/\S+$/.test(value))));

const CERTIFICATE_ARNS = /^arn:[^:\s]+:acm:[^:\s]+:\d{12}:certificate\/\S+$/;

const CERTIFICATE_ARN: Input = mayBeLookedUp(kind('the ARN of a certificate that is known while the app runs', "'arn:aws:acm:eu-west-1:111122223333:certificate/…'",
  (value) => typeof value === 'string' && CERTIFICATE_ARNS.test(value)));

/** Certificates of ACM are valid for 398 days at most, imported ones for years. */
const MOST_DAYS = 3650;

function threshold(example: number): OptionalInput {
  return optional(days(1, MOST_DAYS, example));
}

const THRESHOLD_INPUTS: Inputs<ExpiryThresholds> = {
  dnsValidated: threshold(30),
  emailValidated: threshold(40),
  privatelyIssued: threshold(45),
  imported: threshold(30),
  selfSigned: threshold(20),
  byArn: threshold(30),
};

/** What the props of a monitor take. */
export const CERTIFICATE_MONITOR_INPUTS: Inputs<CertificateMonitorProps> = closed({
  emails: optional(listOfKnown(EMAIL, 'email addresses')),
  httpsUrls: optional(listOfKnown(HTTPS_URL, 'URLs')),
  topic: optional(TOPIC),
  slackChannels: optional(listOf(SLACK_CHANNEL, 'Slack channels')),
  encryptTopics: optional(FLAG),
  thresholds: optional(struct(THRESHOLD_INPUTS, '{ imported: Duration.days(14) }')),
  dashboard: optional(DASHBOARD),
  supportStackSynthesizer: optional(SYNTHESIZER),
});

/** What `watch()` takes. */
export const WATCHED: Input = {
  ...ANY_CERTIFICATE,
  mistakeIn: (value, at) => {
    const mistake = ANY_CERTIFICATE.mistakeIn(value, at);
    const isIn = (inner: unknown) => ANY_CERTIFICATE.mistakeIn(inner, at) === undefined;
    if (mistake && Array.isArray(value) && value.some(isIn)) {
      return { ...mistake, instead: 'watch one after the other: certificates.forEach((certificate) => monitor.watch(certificate))' };
    }
    const hasOne = isObject(value) && 'certificate' in value && isIn(value.certificate);
    return mistake && hasOne ? { ...mistake, instead: 'watch its certificate: monitor.watch(loadBalancer.certificate)' } : mistake;
  },
};

/** What the options of `watch()` take. */
export const WATCH_OPTIONS: Input = struct({ threshold: threshold(30) } satisfies Inputs<WatchOptions>, '{ threshold: Duration.days(14) }');

/** What the props of `watchAll()` take. */
export const WATCH_ALL_INPUTS: Inputs<WatchAllProps> = closed({
  ...CERTIFICATE_MONITOR_INPUTS,
  topicStackName: optional(STACK_NAME),
  exclude: optional(listOf(construct('certificate'), 'constructs')),
  excludeArns: optional(listOf(CERTIFICATE_ARN, 'ARNs of certificates')),
});
