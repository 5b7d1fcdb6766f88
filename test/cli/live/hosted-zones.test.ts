import { template, validatedIn } from './templates';
import { hostedZonesIn, keyOfZone } from '../../../src/cli/live/hosted-zones';
import { readInput } from '../../../src/readers/templates/read';

test('each hosted zone that certificates give by ID is found once for an account', () => {
  const file = template({ A: validatedIn('Z1'), B: validatedIn('Z1'), C: validatedIn({ Ref: 'Zone' }), Q: { Type: 'AWS::SQS::Queue', Properties: { HostedZoneId: 'Z2' } } });
  const options = { region: 'eu-west-1', account: '111122223333' };
  expect(hostedZonesIn(readInput([file], options).deployment.stacks)).toEqual([{ kind: 'hosted zone', id: 'Z1', ...options, paths: [`${file}/A`, `${file}/B`] }]);
  expect(keyOfZone('Z1', '111122223333')).not.toBe(keyOfZone('Z1', undefined));
});
