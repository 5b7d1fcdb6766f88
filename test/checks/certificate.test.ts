import { certificateAt, certificateByArn, CUSTOM_RESOURCE, isDnsValidated, noCertificateAt, whereCreated } from '../../src/checks/certificate';
import { follow, HOLE } from '../../src/deployment/follow';
import { nest, resourceIn, stackOf } from '../deployment/templates';

describe('the certificate with an ARN', () => {
  test.each<[string, string | undefined]>([
    ['arn:aws:acm:eu-west-1:111122223333:certificate/1', 'acm'],
    ['arn:aws:acm:eu-west-1:111122223333:certificate', 'acm'],
    ['arn:aws:iam::111122223333:server-certificate/cloudfront/web', 'iam'],
    ['arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1', 'acm-pca'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:key-1', 'secretsmanager'],
    ['arn:aws:lambda:eu-west-1:111122223333:function:f', undefined],
    ['arn:aws:iam::111122223333:role/certificate', undefined],
  ])('%s is stored in %s', (arn, store) => {
    expect(certificateByArn(arn)).toMatchObject({ store, name: arn });
  });

  test('has the partition, region and account of its ARN', () => {
    expect(certificateByArn('arn:aws-cn:acm:cn-north-1:111122223333:certificate/1')).toMatchObject({ partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' });
  });

  test('has no region or account that is not in its ARN or known only at deployment', () => {
    expect(certificateByArn('arn:aws:iam:::server-certificate/web')).toEqual({ store: 'iam', name: 'arn:aws:iam:::server-certificate/web', partition: 'aws' });
    expect(certificateByArn(`arn:${HOLE}:acm:${HOLE}:x${HOLE}:certificate/1`)).toEqual({ store: 'acm', name: 'arn:…:acm:…:x…:certificate/1' });
  });

  test.each([
    'www.example.com', 'arn:aws:acm:eu-west-1:111122223333', 'urn:aws:acm:eu-west-1:111122223333:certificate/1', `arn:aws:${HOLE}:eu-west-1:111122223333:certificate/1`,
    `arn:aws:acm:eu-west-1:111122223333:${HOLE}`, 'arn:aws::eu-west-1:111122223333:certificate/1',
  ])('is unknown for %j', (text) => {
    expect(certificateByArn(text)).toBeUndefined();
  });
});

describe('the certificate that a value resolves to', () => {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: {} },
      Server: { Type: 'AWS::IAM::ServerCertificate', Properties: {} },
      Bucket: { Type: 'AWS::S3::Bucket' },
    },
  });
  const at = (value: unknown) => follow(value, stack).map(certificateAt);

  test('is the one that a resource creates, where it creates it', () => {
    expect(at({ Ref: 'Cert' })).toEqual([{
      store: 'acm', name: 'Web/Cert', partition: 'aws', region: 'eu-west-1', account: '111122223333', resource: resourceIn(stack, 'Cert'),
    }]);
    expect(at({ 'Fn::GetAtt': ['Server', 'Arn'] })).toMatchObject([{ store: 'iam' }]);
  });

  test.each<[string, unknown]>([
    ['an attribute that is not the ARN', { 'Fn::GetAtt': ['Cert', 'Status'] }],
    ['the name of a server certificate', { Ref: 'Server' }],
    ['a resource of another type', { Ref: 'Bucket' }],
    ['a value that is given at deployment', { Ref: 'Given' }],
  ])('is none for %s', (_, value) => {
    expect(at(value)).toEqual([undefined]);
  });
});

describe('what is certainly not a certificate', () => {
  const stack = stackOf({
    Resources: {
      Role: { Type: 'AWS::IAM::Role' },
      Custom: { Type: 'Custom::Certificate' },
      Cert: { Type: 'AWS::CertificateManager::Certificate' },
      Key: { Type: 'AWS::IAM::ServerCertificate' },
      Nested: { Type: 'AWS::CloudFormation::Stack' },
    },
  });
  const at = (value: unknown) => follow(value, stack).map(noCertificateAt);

  test.each<[string, unknown, object]>([
    ['a text', 'www.example.com', { name: '"www.example.com"', instead: 'not an ARN' }],
    ['an ARN with too few parts', 'arn:aws:acm:eu-west-1', { name: '"arn:aws:acm:eu-west-1"', instead: 'not an ARN' }],
    ['a text that begins otherwise than an ARN', { 'Fn::Sub': 'cert-${AWS::StackName}' }, { name: '"cert-…"', instead: 'not an ARN' }],
    ['the name of a server certificate', { Ref: 'Key' }, { name: 'Web/Key', instead: 'the name of a server certificate, not its ARN' }],
    ['the ID of a nested stack', { Ref: 'Nested' }, { name: 'Web/Nested', instead: 'the ID of a nested stack, not one of its outputs' }],
    ['a resource that creates none', { 'Fn::GetAtt': ['Role', 'Arn'] }, { name: 'Web/Role', instead: 'an AWS::IAM::Role' }],
  ])('%s', (_, value, expected) => {
    expect(at(value)).toEqual([expected]);
  });

  test.each<[string, unknown]>([
    ['the empty text, which stands for no value', ''],
    ['an ARN', 'arn:aws:acm:eu-west-1:111122223333:certificate/1'],
    ['a text that may begin as an ARN', { 'Fn::Sub': 'ar${AWS::StackName}' }],
    ['a text that begins as an ARN', { 'Fn::Sub': 'arn:aws:${AWS::StackName}' }],
    ['a text of which the beginning is unknown', { 'Fn::Sub': '${AWS::StackName}-x' }],
    ['a custom resource', { Ref: 'Custom' }],
    ['an output of a nested stack', { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] }],
    ['a certificate', { Ref: 'Cert' }],
    ['a value that is given at deployment', { Ref: 'AWS::StackName' }],
  ])('not %s', (_, value) => {
    expect(at(value)).toEqual([undefined]);
  });
});

describe('core\'s DnsValidatedCertificate', () => {
  const requestor = (Handler: string, Type = 'AWS::Lambda::Function') => ({ Type, Properties: { Handler } });
  const custom = (Properties: object, Requestor: object = requestor('index.certificateRequestHandler'), Type = CUSTOM_RESOURCE) => resourceIn(stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: { Cert: { Type, Properties: { ServiceToken: { 'Fn::GetAtt': ['Requestor', 'Arn'] }, ...Properties } }, Requestor },
  }), 'Cert');

  test('is recognized by the function that requests the certificate', () => {
    expect(isDnsValidated(custom({}))).toBe(true);
    expect(isDnsValidated(custom({}, requestor('index.handler')))).toBe(false);
    expect(isDnsValidated(custom({}, requestor('index.certificateRequestHandler', 'AWS::Serverless::Function')))).toBe(false);
    expect(isDnsValidated(custom({ ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:f' }))).toBe(false);
    expect(isDnsValidated(custom({}, undefined, 'Custom::Certificate'))).toBe(false);
  });

  test('is an ACM certificate in the region that it names', () => {
    const resource = custom({ Region: 'us-east-1' });
    expect(whereCreated(resource)).toEqual({ region: 'us-east-1', account: '111122223333', partition: 'aws' });
    expect(certificateAt({ resource, attribute: 'Arn' })).toMatchObject({ store: 'acm', region: 'us-east-1' });
  });

  test('is in the region of its stack if it names none, and in none if it is given at deployment', () => {
    expect(whereCreated(custom({}))).toMatchObject({ region: 'eu-west-1' });
    expect(whereCreated(custom({ Region: { Ref: 'Given' } }))).toEqual({ region: undefined, account: '111122223333', partition: undefined });
  });

  test('alone has a region of its own', () => {
    expect(whereCreated(custom({ Region: 'us-east-1' }, requestor('index.handler')))).toMatchObject({ region: 'eu-west-1' });
  });
});

test('a certificate of a nested stack is in the region of its parent', () => {
  const parent = stackOf({ Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } });
  expect(whereCreated(resourceIn(nest(parent, 'Inner', { Resources: { Cert: { Type: 'AWS::CertificateManager::Certificate' } } }), 'Cert'))).toMatchObject({ region: 'eu-west-1' });
});
