import '@microsoft/jest-sarif';
import { join } from 'path';
import { directoryWith } from '../files';
import { run } from '../run';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A listener whose certificate depends on a condition that refers to itself. */
const FILE = join(directoryWith({
  'web.json': {
    Conditions: { A: { 'Fn::Equals': [{ 'Fn::If': ['A', 'x', 'y'] }, 'x'] } },
    Resources: { Sni: { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { Certificates: [{ CertificateArn: { 'Fn::If': ['A', ARN, 'x'] } }] } } },
  },
}), 'web.json');
const REASON = 'a value or a condition refers to itself';
const SENTENCE = `not judged completely: ${FILE}/Sni, as ${REASON}`;

function check(format: string) {
  return run('check', FILE, '--format', format, '--region', 'eu-west-1', '--account', '111122223333');
}

test('text says which resource is not judged completely, and why', () => {
  expect(check('text')).toEqual({ exitCode: 0, out: `nothing is wired wrong in 1 stack: 0 certificates, 1 consumer\n${SENTENCE}\n`, err: '' });
});

test('a property of another shape is listed, and judged neither as empty nor as absent', () => {
  const listener = { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06', Certificates: 'arn' } };
  const file = join(directoryWith({ 'web.json': { Resources: { Https: listener, Site: { Type: 'AWS::CloudFront::Distribution', Properties: [] } } } }), 'web.json');
  const { exitCode, out } = run('check', file, '--region', 'eu-west-1', '--account', '111122223333');
  expect({ exitCode, out: out.split('\n').slice(1) }).toEqual({
    exitCode: 0,
    out: [`not judged completely: ${file}/Https, as its Certificates is not a list`, `not judged completely: ${file}/Site, as its Properties is not a map`, ''],
  });
});

test('JSON lists it', () => {
  expect(JSON.parse(check('json').out).unjudged).toEqual([{
    path: `${FILE}/Sni`, logicalId: 'Sni', type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', stack: FILE, reason: REASON, file: FILE, line: 1,
  }]);
});

test('SARIF has a notification', () => {
  const log = JSON.parse(check('sarif').out);
  expect(log).toBeValidSarifLog();
  expect(log.runs[0].invocations[0].toolExecutionNotifications).toEqual([
    { level: 'note', message: { text: SENTENCE }, locations: [{ logicalLocations: [{ fullyQualifiedName: `${FILE}/Sni` }] }] },
  ]);
});

test('JUnit has a skipped test', () => {
  expect(check('junit').out).toContain('<testsuite name="not judged" tests="1" skipped="1">');
  expect(check('junit').out).toContain(`<skipped message="${SENTENCE}"/>`);
});

test('GitHub shows a notice', () => {
  expect(check('github').out).toBe(`::notice title=cdk-acm::${SENTENCE}\n`);
});

describe('a logical id that a template has twice', () => {
  const twice = (text: string) => join(directoryWith({ 'twice.yaml': text }), 'twice.yaml');
  const yaml = twice('Resources:\n  Site: {Type: "AWS::S3::Bucket"}\n  Other: {Type: "AWS::S3::Bucket"}\n  Site: {Type: "AWS::SNS::Topic"}\n');
  const sentence = `not judged: the first "Site" of a map in ${yaml}, which has it again on line 4: only the last one counts, so rename one or remove it`;

  test('is told, and the exit code stays', () => {
    const { exitCode, out } = run('check', yaml);
    expect({ exitCode, last: out.trimEnd().split('\n').at(-1) }).toEqual({ exitCode: 0, last: sentence });
  });

  test('is in each format', () => {
    expect(JSON.parse(run('check', yaml, '--format', 'json').out).repeatedKeys).toEqual([{ template: yaml, key: 'Site', line: 4 }]);
    for (const format of ['github', 'junit']) expect(run('check', yaml, '--format', format).out.replaceAll('&quot;', '"')).toContain(sentence);
    expect(JSON.parse(run('check', yaml, '--format', 'sarif').out).runs[0].invocations[0].toolExecutionNotifications)
      .toContainEqual({ level: 'note', message: { text: sentence }, locations: [{ logicalLocations: [{ fullyQualifiedName: yaml }] }] });
  });

  test('is told of JSON too', () => {
    const json = twice('{"Resources": {\n"Site": {"Type": "AWS::S3::Bucket"},\n"Site": {"Type": "AWS::SNS::Topic"}}}');
    expect(run('check', json).out).toContain(`the first "Site" of a map in ${json}, which has it again on line 3`);
  });

  test('cannot bring control characters into a report', () => {
    const hostile = twice('Resources:\n  A: {Type: "AWS::S3::Bucket"}\n  "x\u202e": {Type: a}\n  "x\u202e": {Type: b}\n');
    expect(run('check', hostile).out).not.toContain('\u202e');
  });
});
