import { TRUST_BUNDLE_INPUTS } from '../../src/private-ca/trust-bundle-inputs';

test.each(['trust', '/trust', '/trust/partners/ca.pem', 'Trust_1.2-3', '/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o'])('"%s" is the name of a parameter', (name) => {
  expect(TRUST_BUNDLE_INPUTS.parameterName.mistakeIn(name, 'parameterName')).toBeUndefined();
});

test.each(['/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p', 'AWS', '/Aws', '/ssm/x', 'a/b', '/', 'a b'])('"%s" is none', (name) => {
  expect(TRUST_BUNDLE_INPUTS.parameterName.mistakeIn(name, 'parameterName')).toMatchObject({ instead: "write '/trust/partners'" });
});
