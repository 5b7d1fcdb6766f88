import { appSource, MECHANISMS, SHAPES } from './apps';
import { cdkSynth } from './cdk-synth';

// "'**'" selects the stacks of Stages too, which the default selection leaves out.
const CASES = Object.keys(SHAPES).flatMap((shape) => Object.keys(MECHANISMS).flatMap((mechanism) =>
  [[], ['**']].map((selection) => [shape, mechanism, selection.join('') || 'nothing', selection] as const)));

test.concurrent.each(CASES)('%s with %s, selecting %s, exits with 1 and says what is wrong', async (shape, mechanism, _, selection) => {
  const { exitCode, stderr } = await cdkSynth(sourceOf(mechanism, shape, 'ap-southeast-2'), selection);
  expect(stderr).toContain('CloudFront reads this certificate from us-east-1');
  expect(stderr).toMatch(/cdk-acm::certificate-region at app\.js:\d+/);
  expect(exitCode).toBe(1);
});

test.concurrent.each(Object.keys(SHAPES))('%s whose certificate is right exits with 0', async (shape) => {
  const { exitCode, stderr } = await cdkSynth(sourceOf('CertificateChecks.apply', shape, 'us-east-1'), ['**']);
  expect(stderr).not.toContain('cdk-acm');
  expect(exitCode).toBe(0);
});

function sourceOf(mechanism: string, shape: string, region: string): string {
  return appSource(MECHANISMS[mechanism as keyof typeof MECHANISMS], SHAPES[shape as keyof typeof SHAPES], region);
}
