import { assertContentSecurityPolicy } from '../../src/serving/content-security-policy';

test.each([undefined, "default-src 'self'", "default-src 'self'; img-src *"])('%j is a policy', (policy) => {
  expect(() => assertContentSecurityPolicy(policy)).not.toThrow();
});

test.each([
  ['', 'contentSecurityPolicy is empty: leave it out to send none'],
  ["default-src 'self';\nimg-src *", 'contentSecurityPolicy has a line break, which a header cannot have: write it in one line, with a semicolon between its directives'],
])('%j is refused', (policy, message) => {
  expect(() => assertContentSecurityPolicy(policy)).toThrow(new Error(message));
});
