import { arnIn, listener, template } from './templates';
import { certificatesIn } from '../../../src/cli/live/certificates';
import { readInput } from '../../../src/readers/templates/read';

test('each certificate that a template names by its ARN is found once, with all that use it', () => {
  const arn = arnIn('eu-west-1');
  const file = template({ A: listener(arn), B: listener(arn), C: listener({ Ref: 'Cert' }), Q: { Type: 'AWS::SQS::Queue', Properties: { Text: arnIn('us-east-1') } } });
  expect(certificatesIn(readInput([file]).deployment.stacks)).toEqual([
    { kind: 'certificate', id: arn, arn, region: 'eu-west-1', account: '111122223333', paths: [`${file}/A`, `${file}/B`] },
  ]);
});
