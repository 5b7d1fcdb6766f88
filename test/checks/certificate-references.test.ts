import { certificateReferences } from '../../src/checks/certificate-references';
import { notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { resourceIn, stackOf } from '../deployment/templates';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';

/** The certificates that a resource with these properties names, by property. */
function named(Properties: Record<string, unknown>, labels: readonly string[] = []) {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
    Resources: { Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: {} }, Key: { Type: 'AWS::IAM::ServerCertificate', Properties: {} }, Server: { Type: 'T', Properties } },
  });
  return certificateReferences(resourceIn(stack, 'Server'), { labels }).map(({ property, certificate }) => [property, certificate.name]);
}

test.each<[string, unknown, string[][]]>([
  ['an ARN', ARN, [['Data', ARN]]],
  ['a reference', { Ref: 'Cert' }, [['Data', 'Web/Cert']]],
  ['an ARN in the middle of a text', `export CERT='${ARN}'; run`, [['Data', ARN]]],
  ['two ARNs in one text', `run ${ARN} ${ARN}2`, [['Data', ARN], ['Data', `${ARN}2`]]],
  ['an ARN with a hole', { 'Fn::Sub': 'run arn:aws:acm:${AWS::Region}:${AWS::AccountId}:certificate/${Given}' }, [['Data', 'arn:aws:acm:eu-west-1:111122223333:certificate/…']]],
  ['a reference between the braces of Fn::Sub', { 'Fn::Sub': 'run ${Cert} now' }, [['Data', 'Web/Cert']]],
  ['a reference deep inside of functions', { 'Fn::Base64': { 'Fn::Join': ['', ['run ', { Ref: 'Cert' }]] } }, [['Data', 'Web/Cert']]],
  ['a map of a list', [{ Name: 'a', Value: ARN }], [['Data.0.Value', ARN]]],
  ['both branches of a condition', { 'Fn::If': ['C', ARN, { Ref: 'Cert' }] }, [['Data', ARN], ['Data', 'Web/Cert']]],
  ['a certificate of another store', { 'Fn::GetAtt': ['Key', 'Arn'] }, []],
  ['another ARN', 'arn:aws:acm:eu-west-1:111122223333:acme-endpoint/1', []],
  ['a number', 1, []],
  ['nothing', null, []],
])('in %s', (_, value, expected) => {
  expect(named({ Data: value })).toEqual(expected);
});

test('labels hand nothing to the machine, in whatever element of a list they are', () => {
  const Specifications = [{ Tags: [{ Key: 'cert', Value: ARN }], Data: ARN }];
  expect(named({ Tags: ARN, Specifications }, ['Tags', 'Specifications.Tags'])).toEqual([['Specifications.0.Data', ARN]]);
});

test('a value is read no deeper than others are followed', () => {
  const obstacles = new Set<Obstacle>();
  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], ARN);
  expect(notingObstacles(obstacles, () => named({ Data: deep }))).toEqual([]);
  expect([...obstacles]).toEqual(['depth']);
});
