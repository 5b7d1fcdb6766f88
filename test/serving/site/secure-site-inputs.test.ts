import { Duration } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { aSite } from './a-site';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

function refusal(props: object): string {
  try {
    aSite(new WebStack(SYDNEY), props);
    return 'is taken';
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  [{ domainNames: 'www.example.com' }, "domainNames must be a list of domain names, got the text \"www.example.com\": write ['www.example.com']"],
  [{ domain: ['www.example.com'], domainNames: undefined }, 'domainNames must be a list of domain names, got undefined'],
  [{ sources: ['dist'] }, "sources[0] must be a source of files, got the text \"dist\": write Source.asset('dist')"],
  [{ routing: 'single-page' }, 'routing must be one of "FILES", "DIRECTORY_INDEXES", "SINGLE_PAGE", got the text "single-page": write SiteRouting.SINGLE_PAGE'],
  [{ errorResponses: [{ status: 404 }] }, 'errorResponses[0].httpStatus must be a number, got undefined'],
  [{ errorResponses: [{ httpStatus: 404, page: '/404.html' }] }, 'errorResponses[0].page is not known'],
  [{ errorResponses: [{ httpStatus: 404, ttl: 10 }] }, 'errorResponses[0].ttl must be a Duration, got the number 10: write Duration.seconds(10)'],
  [{ minimumProtocolVersion: 'TLS_V1_2_2025' }, 'write SecurityPolicyProtocol.TLS_V1_2_2025'],
  [{ minimumProtocolVersion: 'TLSv1.4' },
    'minimumProtocolVersion must be one of "TLSv1.3_2025", "TLSv1.2_2025", "TLSv1.2_2021", "TLSv1.2_2019", "TLSv1.2_2018", got the text "TLSv1.4"'],
  [{ contentSecurityPolicy: {} }, 'contentSecurityPolicy must be a content security policy, got an object: write "default-src \'self\'"'],
  [{ strictTransportSecurity: false }, 'strictTransportSecurity must be an object of props (enabled, maxAge, includeSubdomains, …), got false: write { enabled: false }'],
  [{ responseHeadersPolicy: { name: 'mine' } }, 'responseHeadersPolicy must be a ResponseHeadersPolicy, got an object: write ResponseHeadersPolicy.SECURITY_HEADERS'],
  [{ geoRestriction: ['DE'] }, "geoRestriction must be a GeoRestriction, got a list: write GeoRestriction.allowlist('DE', 'AT')"],
  [{ bucket: 'files' }, 'bucket must be a bucket, got the text "files"'],
  [{ contentSecurityPolicy: "default-src 'self';\nimg-src *" }, 'contentSecurityPolicy has a line break, which a header cannot have: write it in one line'],
  [{ errorResponses: [{ httpStatus: 404, responsePagePath: '404.html' }] }, 'errorResponses[0].responsePagePath must start with a slash'],
  [{ webAclId: 'arn' }, 'webAclId is not the name of a prop: write webAclArn'],
  [{ logBucket: 'logs' }, 'logBucket is not the name of a prop: write accessLogsBucket'],
  [{ enableLogging: false }, 'enableLogging is not the name of a prop: write accessLogs'],
  [{ accessLogs: 'no' }, 'accessLogs must be true or false, got the text "no": write false'],
])('%j is refused in its own words', (props, expected) => {
  expect(refusal(props)).toContain(`SecureSite "Shop/Site": ${expected.startsWith('write') ? '' : expected}`);
  expect(refusal(props)).toContain(expected);
});

test.each([[{ errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html', responseHttpStatus: 404, ttl: Duration.seconds(10) }] }], [{ sources: [] }]])('%j is taken', (props) => {
  expect(refusal(props)).toBe('is taken');
});

test('a bucket with both the files and the access logs is refused', () => {
  const stack = new WebStack(SYDNEY);
  const bucket = new Bucket(stack, 'Bucket');
  expect(() => aSite(stack, { bucket, accessLogsBucket: bucket })).toThrow(
    'bucket and accessLogsBucket are the same bucket, so CloudFront would serve the access logs to everybody');
  const [one, two] = ['One', 'Two'].map((id) => Bucket.fromBucketName(stack, id, 'shop'));
  expect(() => aSite(stack, { bucket: one, accessLogsBucket: two }, 'Imported')).toThrow('bucket and accessLogsBucket are the same bucket');
});
