import { CdkApp } from '../harness/cdk-app';
import { Outcome } from '../harness/command';
import { say } from '../harness/progress';
import { setUp } from '../harness/story';

describe('what only a deployment would have refused, the checks refuse at synthesis', () => {
  let app: CdkApp;
  let synthesis: Outcome;

  beforeAll(async () => {
    ({ app } = await setUp('miswired', { app: 'test/deploy/apps/miswired.js', home: 'eu-west-1' }));
    synthesis = await app.trySynth({ checked: 'yes' });
  });

  test.each([
    ['DistributionWithCertificateOfItsStack', 'The specified SSL certificate doesn\'t exist, isn\'t in us-east-1 region'],
    ['ListenerWithCertificateOfAnotherRegion', 'not found in eu-west-1'],
    ['ListenerWithFurtherCertificateOfAnotherRegion', 'not found in eu-west-1'],
  ])('%s', async (stack, refusal) => {
    const deployment = await app.tryDeploy({}, stack);
    const error = deployment.output.split('\n').find(line => line.includes(refusal));
    const finding = findings(synthesis.output).find(text => text.includes(` in ${stack}/`));

    say(`${stack} is refused\n  by the deployment: ${error?.trim()}\n  by the checks: ${finding}`);
    expect(deployment.exitCode).toBe(1);
    expect(error).toBeDefined();
    expect(synthesis.exitCode).toBe(1);
    expect(finding).toContain('cdk-acm::certificate-region at ');
  });
});

/** The findings that the CLI printed, each with its lines. */
function findings(output: string): string[] {
  return output.split(/(?=cdk-acm::)/).slice(1).map(text => text.split(/\n\s*\n/)[0]);
}
