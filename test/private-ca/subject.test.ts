import { Lazy } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { InternalStack } from './internal-stack';
import { subjectOf } from '../../src/private-ca/subject';

const stack = new InternalStack();

test('the longest texts and a country in either case pass', () => {
  const longest = {
    commonName: 'n'.repeat(64), organization: 'o'.repeat(64), organizationalUnit: 'u'.repeat(64), state: 's'.repeat(128), locality: 'l'.repeat(128), country: 'dE',
  };
  expect(subjectOf(stack, longest)).toEqual(longest);
});

test.each([
  [{ commonName: '' }, 'commonName is empty: write a text'],
  [{ commonName: 'n'.repeat(65) }, `commonName can have at most 64 characters, "${'n'.repeat(65)}" has 65: write a shorter one`],
  [{ organization: 'o'.repeat(65) }, 'organization can have at most 64 characters'],
  [{ organization: ' ' }, 'organization is empty: write a text, or leave it out'],
  [{ organizationalUnit: 'u'.repeat(65) }, 'organizationalUnit can have at most 64 characters'],
  [{ state: 's'.repeat(129) }, 'state can have at most 128 characters'],
  [{ locality: 'l'.repeat(129) }, 'locality can have at most 128 characters'],
  [{ country: 'Germany' }, 'country must be a code of two letters, got "Germany": write \'DE\' for Germany'],
  [{ country: 'D1' }, 'country must be a code of two letters, got "D1"'],
  [{ country: '' }, 'country must be a code of two letters, got ""'],
])('%j is refused', (props, message) => {
  expect(() => subjectOf(stack, { commonName: 'CA', ...props })).toThrow(message);
});

test('tokens, and what the CDK CLI has yet to look up, pass', () => {
  const token = Lazy.string({ produce: () => 'x' });
  const lookedUp = StringParameter.valueFromLookup(stack, '/ca/country');
  expect(subjectOf(stack, { commonName: token, country: lookedUp })).toMatchObject({ commonName: token, country: lookedUp });
});
