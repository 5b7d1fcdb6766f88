import { App, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { certificateNameFor } from '../../src/certificate/certificate-name';

const owner = (id: string) => new Construct(new Stack(new App(), 'Web'), id);

test('without a name, a certificate is named after its path', () => {
  expect(certificateNameFor(owner('Cert'), undefined)).toBe('Web/Cert');
  expect(certificateNameFor(owner('*.example.com'), undefined)).toBe('Web/_.example.com');
  expect(certificateNameFor(owner('x'.repeat(300)), undefined)).toBe('x'.repeat(256));
});

test.each(['Straße 1_.:/=+-@', 'x'.repeat(256), '', Token.asString({ Ref: 'Given' })])('"%s" is taken as it is', (name) => {
  expect(certificateNameFor(owner('Cert'), name)).toBe(name);
});

test.each([['a*b', 'contains "*"'], ['x'.repeat(257), 'has 257 characters']])('"%s" is refused', (name, problem) => {
  expect(() => certificateNameFor(owner('Cert'), name)).toThrow(`certificateName "${name}" ${problem}: a tag takes 256 letters, digits, spaces and _.:/=+-@ at most`);
});
