import { Template } from 'aws-cdk-lib/assertions';
import { Company, ROLE_ARN } from './company';
import { RegionalCertificate } from '../../../src';
import { CODE } from '../../../src/certificate/validation/write-records-code';
import { modulesOf } from '../../handler/bundled-code';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

function templateOf(company: Company): Template {
  const { shop, zone } = company;
  new RegionalCertificate(shop, 'Certificate', { domainName: 'www.example.com', hostedZone: zone, validationRole: company.importedRole() });
  return Template.fromStack(shop);
}

function statements(template: Template): Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[]);
}

test('the function can do what it needs, and deletes only certificates that it has requested for its stack', () => {
  const certificates = 'arn:aws:acm:eu-west-1:111111111111:certificate/*';
  const stackId = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
  expect(statements(templateOf(new Company())).slice(1)).toEqual([
    { Effect: 'Allow', Action: ['acm:RequestCertificate', 'acm:AddTagsToCertificate', 'acm:DescribeCertificate'], Resource: certificates },
    {
      Effect: 'Allow',
      Action: 'acm:DeleteCertificate',
      Resource: certificates,
      Condition: { StringLike: { 'aws:ResourceTag/cdk-acm:probe-of': { 'Fn::Join': ['', [stackId, '/*']] } } },
    },
    { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ROLE_ARN },
  ]);
});

test('a stack without an env has it for its own account and region, wherever these are', () => {
  expect(statements(templateOf(new Company({})))[1].Resource).toBe('arn:*:acm:*:*:certificate/*');
});

test('the function waits five minutes at most, and is in the template', () => {
  templateOf(new Company()).hasResourceProperties('AWS::Lambda::Function', { Code: { ZipFile: CODE }, Timeout: 300, Runtime: 'nodejs24.x' });
});

test('it has at most 6 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(6_000);
});

test('it needs Node.js and the SDK of the runtime alone', () => {
  expect(modulesOf(CODE)).toEqual(['@aws-sdk/client-acm', '@aws-sdk/client-route-53', '@aws-sdk/client-sts', 'node:crypto']);
});
