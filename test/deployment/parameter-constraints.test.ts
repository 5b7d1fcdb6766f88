import { acceptedTexts } from '../../src/deployment/parameter-constraints';
import { among, besides } from '../../src/deployment/possible-texts';

const TEXTS = ['', 'a', 'abc', '1', '80', '443'];

test.each<[object, string[]]>([
  [{ Type: 'String' }, TEXTS],
  [{ Type: 'String', MinLength: 1 }, ['a', 'abc', '1', '80', '443']],
  [{ Type: 'String', MinLength: '3' }, ['abc', '443']],
  [{ Type: 'String', MinLength: 0 }, TEXTS],
  [{ Type: 'String', MaxLength: 1 }, ['', 'a', '1']],
  [{ Type: 'String', MinLength: 'x' }, TEXTS],
  [{ Type: 'String', MinLength: { Ref: 'P' } }, TEXTS],
  [{ Type: 'String', MinValue: 100 }, TEXTS],
  [{ Type: 'String', AllowedPattern: '.+' }, ['a', 'abc', '1', '80', '443']],
  [{ Type: 'String', AllowedPattern: '^arn:aws:acm:.*$' }, ['a', 'abc', '1', '80', '443']],
  [{ Type: 'String', AllowedPattern: '[a-z]*' }, TEXTS],
  [{ Type: 'String', AllowedPattern: '^$|^arn:.*' }, TEXTS],
  [{ Type: 'String', AllowedPattern: '(?:|){60}x' }, TEXTS],
  [{ Type: 'String', AllowedPattern: '[' }, TEXTS],
  [{ Type: 'Number' }, ['1', '80', '443']],
  [{ Type: 'Number', MinValue: 80 }, ['80', '443']],
  [{ Type: 'Number', MaxValue: '80' }, ['1', '80']],
  [{ Type: 'Number', MinLength: 3 }, ['1', '80', '443']],
])('%j accepts %j', (parameter, expected) => {
  expect(among(acceptedTexts({ ...parameter }), TEXTS)).toEqual({ only: expected });
});

test('what is not accepted stays so besides other texts', () => {
  expect(among(besides(acceptedTexts({ Type: 'String', MinLength: 1 }), ['a']), TEXTS)).toEqual({ only: ['abc', '1', '80', '443'] });
});
