import { FakeAws, PROPERTIES } from './fake-aws';

const aws = FakeAws.forEachTest();

const REQUEST = { DomainName: 'www.example.com', SubjectAlternativeNames: ['www.example.com', 'api.example.com'], ValidationMethod: 'DNS' };

test('the certificate that tells the records is one of this stack, which the function may delete', async () => {
  await aws.tell(PROPERTIES);
  expect(aws.inputs('RequestCertificate')).toEqual([{
    ...REQUEST,
    IdempotencyToken: expect.any(String),
    Tags: [{ Key: 'cdk-acm:probe-of', Value: '0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f/1' }],
  }]);
});

test('each request and each resource have a certificate of their own', async () => {
  await aws.tell(PROPERTIES);
  await aws.tell(PROPERTIES, { RequestId: 'other' });
  await aws.tell(PROPERTIES, { LogicalResourceId: 'Other' });
  expect(new Set(aws.inputs('RequestCertificate').map(({ IdempotencyToken }) => IdempotencyToken)).size).toBe(3);
});

test('the records are waited for until all of them are there', async () => {
  aws.descriptionsWithoutRecords = 4;
  expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
  expect([aws.count('DescribeCertificate'), aws.waited]).toEqual([5, 8000]);
});

test('without records for 80 seconds the function gives up, and deletes the certificate', async () => {
  aws.descriptionsWithoutRecords = 1000;
  expect(await aws.tell(PROPERTIES)).toMatchObject({
    Status: 'FAILED', Reason: 'ACM has named no validation records for www.example.com, api.example.com within 80 seconds: deploy again',
  });
  expect(aws.certificates.size).toBe(0);
});

test('a name for which ACM issues no certificate is refused with the reason', async () => {
  aws.failureReason = 'DOMAIN_NOT_ALLOWED';
  expect(await aws.tell(PROPERTIES)).toMatchObject({
    Status: 'FAILED', Reason: 'ACM issues no certificate for www.example.com, api.example.com: DOMAIN_NOT_ALLOWED',
  });
  expect(aws.certificates.size).toBe(0);
});

test('a request is tried again for ten seconds, since the policy of the function may be new', async () => {
  aws.fail('RequestCertificate', 'AccessDeniedException', 4);
  expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
  expect(aws.waited).toBe(10_000);
});

test('a used up quota has a sentence of its own', async () => {
  aws.fail('RequestCertificate', 'LimitExceededException');
  expect((await aws.tell(PROPERTIES)).Reason).toBe('ACM refuses the certificate that tells the validation records, because a quota of the account is used up: '
    + 'request an increase of it (LimitExceededException: LimitExceededException of a test)');
});

describe('a certificate that is gone when it is described', () => {
  test('is requested again, since the same request has deleted it', async () => {
    await aws.tell(PROPERTIES);
    aws.remembersDeleted = true;
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
    expect(aws.inputs('RequestCertificate').map(({ IdempotencyToken }) => IdempotencyToken).filter((token, index, all) => all.indexOf(token) === index)).toHaveLength(2);
  });

  test('three times at most', async () => {
    aws.fail('DescribeCertificate', 'ResourceNotFoundException', 100);
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'FAILED', Reason: 'ResourceNotFoundException: ResourceNotFoundException of a test' });
    expect(aws.count('RequestCertificate')).toBe(3);
  });
});

describe('the deletion of the certificate', () => {
  test('is tried again while ACM still creates it', async () => {
    aws.fail('DeleteCertificate', 'ConflictException', 2);
    await aws.tell(PROPERTIES);
    expect([aws.certificates.size, aws.count('DeleteCertificate')]).toEqual([0, 3]);
  });

  test('fails no deployment, but leaves a line in the log', async () => {
    aws.fail('DeleteCertificate', 'AccessDeniedException');
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
    expect(aws.logs).toContainEqual({
      certificate: 'arn:aws:acm:eu-west-1:111111111111:certificate/1', notDeleted: 'AccessDeniedException: AccessDeniedException of a test',
    });
  });

  test('says nothing of a certificate that is gone', async () => {
    aws.fail('DeleteCertificate', 'ResourceNotFoundException');
    await aws.tell(PROPERTIES);
    expect(aws.logs).toHaveLength(1);
  });
});
