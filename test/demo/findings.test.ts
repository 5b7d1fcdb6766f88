import { differences, findingsIn } from '../../examples/demo/findings';

const OUTPUT = `
cdk-acm::certificate-region at lib/api-stack.ts:15:5
  API Gateway reads this certificate from us-east-1, but Api/Certificate is in ap-southeast-2
  in Api/Domain (AWS::ApiGateway::DomainName), CertificateArn
  → create it with CloudFrontCertificate

cdk-acm::exportable-certificate at lib/server-stack.ts:20:5
  EC2 instances cannot use a certificate of ACM, but Server/Certificate is handed to one
  in Server/Servers (AWS::EC2::LaunchTemplate), LaunchTemplateData.UserData
`;
const api = { rule: 'certificate-region', consumer: 'Api/Domain' };
const server = { rule: 'exportable-certificate', consumer: 'Server/Servers' };

test('findings are read from what the CLI printed', () => {
  expect(findingsIn(OUTPUT)).toEqual([api, server]);
});

test('nothing differs when each finding was expected, in any order', () => {
  expect(differences([server, api], [api, server])).toEqual([]);
});

test('a finding that is missing differs, and so does one that nobody expects', () => {
  expect(differences([api], [server])).toEqual([
    'not found: certificate-region at Api/Domain',
    'found, but not expected: exportable-certificate at Server/Servers',
  ]);
});

test('a finding of another rule at the same place is another finding', () => {
  expect(differences([api], [{ ...api, rule: 'exportable-certificate' }])).toHaveLength(2);
});
