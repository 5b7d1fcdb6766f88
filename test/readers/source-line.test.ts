import * as path from 'path';
import { userFrame, userLine } from '../../src/readers/source-line';

const SKIPPED = ['...aws-cdk-lib, cdk-acm, jsii runtime, node internals...', '(no user code in 10 frames, use --stack-trace-limit to capture more)'];

test.each([
  ['a function of a TypeScript app', ['new Site (/somewhere/else/lib/site.ts:14:5)'], '/somewhere/else/lib/site.ts:14'],
  ['the top level of a TypeScript app', ['/somewhere/else/bin/app.ts:3:1'], '/somewhere/else/bin/app.ts:3'],
  ['a function of an ECMAScript module', ['new Site (file:///my%20apps/lib/site.mjs:14:5)'], '/my apps/lib/site.mjs:14'],
  ['the top level of an ECMAScript module', ['file:///somewhere/else/app.mjs:3: (file:///somewhere/else/app.mjs:3:1)'], '/somewhere/else/app.mjs:3'],
  ['a statement of several lines there', ['file:///somewhere/else/app.mjs:3 (:)'], '/somewhere/else/app.mjs:3'],
  ['CDK as an ECMAScript module', ['new Bucket (file:///app/node_modules/x/bucket.mjs:1:9)', 'new Site (file:///app/site.mjs:14:5)'], '/app/site.mjs:14'],
  ['a file below the current folder', [`<anonymous> (${path.resolve('bin/app.ts')}:3:1)`], 'bin/app.ts:3'],
  ['a folder whose name has a space', ['new Site (/my apps/site.ts:14:5)'], '/my apps/site.ts:14'],
  ['what CDK left out', [...SKIPPED, 'new Site (/app/site.ts:14:5)'], '/app/site.ts:14'],
  ['CDK itself', ['new Bucket (/app/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:9)', 'new Site (/app/site.ts:14:5)'], '/app/site.ts:14'],
  ['Node itself', ['process.processImmediate (node:internal/timers:483:21)', 'new Site (/app/site.ts:14:5)'], '/app/site.ts:14'],
  ['this library', [`new SecureAlb (${path.resolve(__dirname, '../../lib/serving/load-balancer/secure-alb.js')}:9:1)`, 'new Site (/app/site.ts:14:5)'], '/app/site.ts:14'],
  ['a Python app', [
    ...SKIPPED,
    '__init__ (/app/.venv/lib/python3.11/site-packages/aws_cdk/aws_cloudfront/__init__.py:9400)',
    '__init__ (/app/.venv/lib/python3.11/site-packages/cdk_acm/__init__.py:79)',
    '__init__ (/app/site/site_stack.py:21)',
    '<module> (/app/app.py:14)',
  ], '/app/site/site_stack.py:21'],
  ['a Java app', [
    ...SKIPPED,
    'software.amazon.awscdk.services.cloudfront.Distribution$Builder.build (Distribution.java:908)',
    'io.github.cdkacm.SecureAlb$Builder.build (SecureAlb.java:104)',
    'com.example.SiteStack.<init> (SiteStack.java:23)',
    'com.example.App.main (App.java:12)',
    'org.codehaus.mojo.exec.ExecJavaMojo.doMain (ExecJavaMojo.java:375)',
    'java.lang.Thread.run (Thread.java:840)',
  ], 'SiteStack.java:23'],
])('%s is told from what stands above it', (_, creationStack, expected) => {
  expect(userFrame(creationStack)).toBe(expected);
});

test.each([
  ['nothing was captured', []],
  ['the host tells no stack', SKIPPED],
  ['only Java and its tools are on the stack', ['java.lang.Thread.run (Thread.java:840)', 'jdk.internal.reflect.DirectMethodHandleAccessor.invoke (X.java:1)']],
])('there is no frame of the user when %s', (_, creationStack) => {
  expect(userFrame(creationStack)).toBeUndefined();
});

describe('a construct whose stack has no frame of the user', () => {
  const line = (number: number) => [`new Web (/app/web.ts:${number}:5)`];
  test.each<[string, (readonly string[])[][], string | undefined]>([
    ['was created by the line of what is beside it', [[SKIPPED, line(14)]], '/app/web.ts:14'],
    ['was created by the line of what is around it, when nothing beside it has one', [[SKIPPED], [SKIPPED, line(14), line(14)]], '/app/web.ts:14'],
    ['has no line when what is around it was created by several', [[line(14), line(15)], [line(14)]], undefined],
    ['has no line when nothing around it has one', [[SKIPPED], []], undefined],
  ])('%s', (_, around, expected) => {
    expect(userLine(SKIPPED, () => around)).toBe(expected);
  });

  test('has no line when no stacks were captured', () => {
    expect(userLine([], () => [[line(14)]])).toBeUndefined();
  });

  test('has its own line when it has one', () => {
    expect(userLine(line(14), () => [[line(15)]])).toBe('/app/web.ts:14');
  });
});
