import { served } from './served';
import { domainOf } from '../apps/consumers';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

describe('a stack that uses a CloudFrontCertificate, deployed by its name alone', () => {
  test('its certificate is deployed before it', async () => {
    const { app, cloud } = await setUp('one stack', { app: 'test/deploy/apps/every-construct.js', home: 'eu-west-1' });
    const zone = await cloud.createHostedZone('example.com');

    await app.deploy({ zone }, 'Elsewhere');

    const [certificate] = await cloud.certificatesInUse(CLOUDFRONT_REGION);
    expect(await served(cloud)).toEqual({ [domainOf('elsewhere')]: certificate });
  });
});
