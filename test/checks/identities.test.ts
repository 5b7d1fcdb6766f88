import { identitiesAt } from '../../src/checks/identities';
import { numberOf } from '../../src/deployment/numbered';
import { resourceIn, stackOf } from '../deployment/templates';

const BUCKET = 'AWS::S3::Bucket';
const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Conditions: { A: { 'Fn::Equals': [{ Ref: 'Given' }, 'a'] } },
  Resources: {
    Bucket: { Type: BUCKET },
    Topic: { Type: 'AWS::SNS::Topic' },
    Holder: {
      Type: 'Custom::Holder',
      Properties: {
        ref: { Ref: 'Bucket' },
        attribute: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
        topic: { Ref: 'Topic' },
        topicName: { 'Fn::GetAtt': ['Topic', 'TopicName'] },
        text: 'bucket',
        either: { 'Fn::If': ['A', { Ref: 'Bucket' }, 'bucket'] },
        twice: { 'Fn::If': ['A', { Ref: 'Bucket' }, { 'Fn::GetAtt': ['Bucket', 'Arn'] }] },
      },
    },
  },
});
const BUCKET_HERE = JSON.stringify([numberOf(stack), 'Bucket']);
const identities = (path: string) => identitiesAt(resourceIn(stack, 'Holder'), path, BUCKET);

test('a resource of the type is one thing, whichever attribute a property takes', () => {
  expect(identities('ref')).toEqual([BUCKET_HERE]);
  expect(identities('attribute')).toEqual(identities('ref'));
});

test('attributes of another type are different things', () => {
  expect(identities('topic')).not.toEqual(identities('topicName'));
});

test('a text is what it says, and nothing is nothing', () => {
  expect(identities('text')).toEqual(['bucket']);
  expect(identities('missing')).toEqual([]);
});

test('outside of a scenario, each possibility is there once', () => {
  expect(identities('either')).toEqual([BUCKET_HERE, 'bucket']);
  expect(identities('twice')).toEqual([BUCKET_HERE]);
});
