import { CertificateDetail } from '@aws-sdk/client-acm';
import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { setUp } from '../harness/story';

export interface Replacement {
  /** The compiled app: it takes the names of its certificate from the context, and with `broken` its update fails. */
  readonly app: string;
  readonly context?: Context;
  /** Where the certificate is. */
  readonly region: string;
  /** How many consumers there are. */
  readonly consumers: number;
  /** ARNs of the certificates that the consumers serve. */
  served(cloud: Cloud): Promise<string[]>;
}

/** The story of a name that is added to a certificate in use, and of what may go wrong with it. */
export function tellReplacement(title: string, story: Replacement) {
  describe(title, () => {
    let app: CdkApp;
    let cloud: Cloud;
    let zone: string;
    let before: string;

    const context = (...names: string[]): Context => ({ ...story.context, zone, names: names.join(',') });
    const served = async () => {
      const arns = await story.served(cloud);
      expect(arns).toHaveLength(story.consumers);
      expect(new Set(arns).size).toBe(1);
      const found = (await cloud.certificates(story.region)).find(certificate => certificate.CertificateArn === arns[0]);
      expect(found).toBeDefined();
      return found as CertificateDetail;
    };
    const expectNothingFailed = async () => {
      expect(await cloud.failures(story.region)).toEqual([]);
    };

    beforeAll(async () => {
      ({ app, cloud } = await setUp(title, story.app));
      zone = await cloud.createHostedZone('example.com');
      await app.deploy(context('www.example.com'));
    });

    test('every consumer serves the certificate', async () => {
      expect((await served()).SubjectAlternativeNames).toEqual(['www.example.com']);
    });

    test('the same deployment again says "no changes"', async () => {
      const output = await app.deploy(context('www.example.com'));
      expect(deployed(output).length).toBeGreaterThan(0);
      expect(deployed(output).filter(line => !line.endsWith('(no changes)'))).toEqual([]);
    });

    describe('when a name is added', () => {
      beforeAll(async () => {
        before = (await served()).CertificateArn!;
        await app.deploy(context('www.example.com', 'shop.example.com'));
      });

      test('every consumer serves the certificate with that name', async () => {
        expect((await served()).SubjectAlternativeNames).toEqual(['www.example.com', 'shop.example.com']);
      });

      test('it is another certificate, and nobody uses the one before', async () => {
        expect((await cloud.certificatesInUse(story.region)).map(certificate => certificate.CertificateArn)).not.toContain(before);
      });

      test('nothing failed, not even in the clean-up', expectNothingFailed);
    });

    describe('when the update of a consumer fails', () => {
      let output: string;

      beforeAll(async () => {
        before = (await served()).CertificateArn!;
        ({ output } = await app.tryDeploy({ ...context('www.example.com', 'news.example.com'), broken: 'yes' }));
      });

      test('the deployment fails with the reason', () => {
        expect(output).toContain('The specified SSL certificate doesn\'t exist');
      });

      test('every consumer serves the certificate from before', async () => {
        expect((await served()).CertificateArn).toBe(before);
      });

      test('the next deployment brings the new certificate', async () => {
        await app.deploy(context('www.example.com', 'news.example.com'));
        expect((await served()).SubjectAlternativeNames).toEqual(['www.example.com', 'news.example.com']);
      });
    });

    test('a name taken away is gone from the certificate that is served', async () => {
      await app.deploy(context('www.example.com'));
      expect((await served()).SubjectAlternativeNames).toEqual(['www.example.com']);
    });

    test('after "cdk destroy" no stack and no consumer is left', async () => {
      await app.destroy(context('www.example.com'));
      expect(await story.served(cloud)).toEqual([]);
      expect(await cloud.stackNames(story.region)).toEqual(['CDKToolkit']);
    });
  });
}

/** The lines in which the CLI says that it is done with a stack. */
function deployed(output: string): string[] {
  return output.split('\n').map(line => line.trim()).filter(line => line.startsWith('✅'));
}
