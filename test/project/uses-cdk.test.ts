import { join } from 'path';
import { usingCdk } from './uses-cdk';

const at = (file: string) => join(__dirname, '..', file);

test('on another version of CDK run the tests that import it, themselves or through what they import', async () => {
  const constructs = ['core-internals.test.ts', 'serving/load-balancer/secure-alb.test.ts', 'synthesis/aspects/rule-aspect.test.ts'].map(at);
  const texts = ['names/certificate-arn.test.ts', 'x509/pem.test.ts'].map(at);
  expect(await usingCdk([...texts, ...constructs])).toEqual(constructs);
});
