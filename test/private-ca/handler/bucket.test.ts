import { FakeS3 } from './fake-s3';
import { Bucket } from '../../../src/private-ca/handler/bucket';

let s3: FakeS3;
let bucket: Bucket;
beforeEach(() => {
  s3 = new FakeS3();
  bucket = new Bucket('trust');
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('each write is another version', async () => {
  expect([await bucket.write('ca.pem', 'one'), await bucket.write('ca.pem', 'two')]).toEqual(['v1', 'v2']);
  expect(s3.calls[0]).toEqual({ PutObject: { Bucket: 'trust', Key: 'ca.pem', Body: 'one', ContentType: 'application/x-pem-file' } });
});

test('an object is deleted with all its versions and delete markers, and no other object is', async () => {
  for (const body of ['1', '2', '3']) await bucket.write('ca.pem', body);
  await bucket.write('ca.pem.old', 'other');
  s3.versions.push({ Key: 'ca.pem', VersionId: 'marker' });
  await bucket.remove('ca.pem');
  expect(s3.deleted).toEqual([['ca.pem', 'v1'], ['ca.pem', 'v2'], ['ca.pem', 'v3'], ['ca.pem', 'marker']]);
});

test('an object that does not exist needs no deletion', async () => {
  await bucket.remove('ca.pem');
  expect(s3.deleted).toEqual([]);
});
