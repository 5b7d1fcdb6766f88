import { assembly } from './app';
import { heightOf } from '../../../src/cli/map/layout';
import { CERTIFICATE } from '../files';
import { run } from '../run';

function page(...paths: string[]): string {
  return run('map', ...paths, '--format', 'html').out;
}

test.each([[0, 20], [47, 20], [48, 40], [94, 40], [95, 60]])('%d characters are %d pixels high', (length, height) => {
  expect(heightOf('N'.repeat(length))).toBe(height);
});

test('a Chinese character is as wide as two others', () => {
  expect(heightOf('证'.repeat(24))).toBe(heightOf('N'.repeat(48)));
});

test.each([48, 49, 500])('a name of %d characters is there as a whole, on a card that has room for it', (length) => {
  const name = 'N'.repeat(length);
  const [, height, shown] = new RegExp(`<b class="name" style="height:(\\d+)px"[^>]*>(Web/${name})</b>`).exec(page(assembly({ [name]: CERTIFICATE })))!;
  expect(shown).toBe(`Web/${name}`);
  // 47 characters of at most 8 px are on a row of 20 px.
  expect(Number(height)).toBe(20 * Math.ceil(shown.length / 47));
});

test('labels of many findings stay inside the picture', () => {
  const api = (index: number) => [`Pool${index}`, {
    Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: 'api.example.com', CustomDomainConfig: { CertificateArn: { Ref: 'Api' } } },
  }];
  const html = page(assembly(Object.fromEntries(Array.from({ length: 30 }, (_, index) => api(index)))));
  const [, height] = /class="picture" style="width:1200px;height:([\d.]+)px"/.exec(html)!;
  const tops = [...html.matchAll(/class="rule error"[^>]*top:([\d.]+)px/g)].map(([, top]) => Number(top));
  expect(tops).toHaveLength(32);
  expect(Math.max(...tops)).toBeLessThan(Number(height));
});
