import { FakeS3 } from './fake-s3';
import { handler } from '../../../src/private-ca/handler/write-bundle.lambda';
import { CHAIN, ROOT } from '../../certificate/imported/handler/pki';
import { request } from '../../handler/custom-resource/request';

const PROPERTIES = { Bucket: 'trust', Key: 'ca.pem', Certificates: ROOT.certificate };
const PhysicalResourceId = 'trust/ca.pem';

let s3: FakeS3;
beforeEach(() => {
  s3 = new FakeS3();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('a changed bundle has another version and the same ID, so that CloudFormation keeps the object', async () => {
  await handler(request(PROPERTIES));
  await handler(request({ ...PROPERTIES, Certificates: CHAIN }, { RequestType: 'Update', PhysicalResourceId, OldResourceProperties: PROPERTIES }));
  expect(s3.answers).toEqual(['v1', 'v2'].map((VersionId) => expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId, Data: { VersionId } }) as object));
  expect(s3.versions.map(({ Body }) => Body)).toEqual([ROOT.certificate, CHAIN]);
});

test('a bundle that cannot be trusted is refused before it is written', async () => {
  await handler(request({ ...PROPERTIES, Certificates: 'none' }));
  expect(s3.answers).toEqual([expect.objectContaining({
    Status: 'FAILED', Reason: 'the bundle has no certificate: write PEM text, which begins with -----BEGIN CERTIFICATE-----',
  })]);
  expect(s3.calls).toEqual([]);
});

test('nothing is left of a bundle that is deleted', async () => {
  await handler(request(PROPERTIES));
  await handler(request(PROPERTIES, { RequestType: 'Delete', PhysicalResourceId }));
  expect(s3.deleted).toEqual([['ca.pem', 'v1']]);
  expect(s3.answers[1]).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
});

test('the Delete of a bundle that could not be created succeeds', async () => {
  await handler(request(PROPERTIES, { RequestType: 'Delete', PhysicalResourceId: 'none/1' }));
  expect(s3.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: 'none/1' })]);
});
