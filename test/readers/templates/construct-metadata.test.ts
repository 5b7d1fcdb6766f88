import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact } from '../../cli/files';
import { run } from '../../cli/run';

describe.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['is missing', {}, 'cannot be read: there is no such file or directory'],
  ['is a directory', { 'extra.json/inside.txt': 'x' }, 'cannot be read: it is a directory'],
  ['is truncated', { 'extra.json': '{"/Web/Site": [' }, 'is not JSON: '],
  ['is a list', { 'extra.json': [] }, 'is a list, not a map'],
])('a metadata file that %s', (_, files, problem) => {
  const directory = directoryWith({
    'manifest.json': manifest({
      Web: {
        ...stackArtifact('web.json'),
        metadata: { '/Web/Site': [{ type: 'aws:cdk:logicalId', data: 'Site' }] },
        additionalMetadataFile: 'extra.json',
      },
    }),
    'web.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } },
    ...files,
  });
  const { exitCode, out, err } = run('check', directory, '--format', 'json');

  test('is a problem, told once', () => {
    expect(exitCode).toBe(2);
    expect(err).toMatch(`cdk-acm: ${directory}/extra.json ${problem}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('does not keep the template from being judged, with the metadata that the manifest has', () => {
    expect(JSON.parse(out).findings).toEqual([expect.objectContaining({ rule: 'cdk-acm::certificate-region', path: 'Web/Site' })]);
  });
});

test('acknowledgements of the manifest count when its metadata file is missing', () => {
  const directory = directoryWith({
    'manifest.json': manifest({
      Web: {
        ...stackArtifact('web.json'),
        metadata: {
          '/Web/Site': [{ type: 'aws:cdk:logicalId', data: 'Site' }, { type: 'aws:cdk:acknowledged-rules', data: { 'cdk-acm::certificate-region': 'moves soon' } }],
        },
        additionalMetadataFile: 'gone.json',
      },
    }),
    'web.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } },
  });
  const { exitCode, out } = run('check', directory, '--format', 'json');
  expect(JSON.parse(out).findings).toEqual([]);
  expect(exitCode).toBe(2);
});
