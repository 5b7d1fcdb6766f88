import { CdkApp } from '../harness/cdk-app';
import { say } from '../harness/progress';
import { HOME_REGION, setUp } from '../harness/story';

const NOT_IN_US_EAST_1 = 'The specified SSL certificate doesn\'t exist, isn\'t in us-east-1 region';
const NOT_FOUND_HERE = 'not found in eu-west-1';
const FINDING = 'cdk-acm::certificate-region at ';

describe('what only a deployment would have refused, the checks refuse at synthesis', () => {
  let app: CdkApp;

  beforeAll(async () => {
    ({ app } = await setUp('miswired', 'test/deploy/apps/miswired.js', [HOME_REGION]));
  });

  test.each([
    ['a distribution with a certificate of its own stack', NOT_IN_US_EAST_1],
    ['a listener with a certificate of another region', NOT_FOUND_HERE],
    ['a listener with a further certificate of another region', NOT_FOUND_HERE],
  ])('%s', async (wiring, refusal) => {
    const deployed = await app.tryDeploy({ wiring });
    const checked = await app.trySynth({ wiring, checked: 'yes' });

    say([`refused: ${wiring}`, ...linesFrom(deployed.output, refusal, 1), ...linesFrom(checked.output, FINDING, 3)].join('\n      '));
    expect(deployed.exitCode).not.toBe(0);
    expect(deployed.output).toContain(refusal);
    expect(checked.exitCode).not.toBe(0);
    expect(checked.output).toContain(FINDING);
  });
});

/** So many lines from the first one that has the text in it. */
function linesFrom(output: string, text: string, count: number): string[] {
  const lines = output.split('\n').map(line => line.trim());
  const first = lines.findIndex(line => line.includes(text));
  return first < 0 ? [] : lines.slice(first, first + count);
}
