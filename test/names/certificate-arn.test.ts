import { certificateArnProblem } from '../../src/names/certificate-arn';
import { HOLE } from '../../src/names/dummy-values';

const arn = (id: string, region = 'eu-west-1', account = '111122223333') => `arn:aws:acm:${region}:${account}:certificate/${id}`;
const UUID = '11111111-2222-3333-4444-555555555555';

test.each([
  ['without an ID', arn(''), 'an ARN without a certificate ID'],
  ['that ends before the ID', arn('').slice(0, -1), 'an ARN without a certificate ID'],
  ['that ends before the ID, in a region and account that are unknown', arn('', HOLE, HOLE).slice(0, -1), 'an ARN without a certificate ID'],
  ['with a colon before the ID', arn(UUID).replace('certificate/', 'certificate:'), `an ARN with "certificate:${UUID}" in place of "certificate/" and an ID`],
  ['with another word', arn(HOLE).replace('certificate', 'certificates'), 'an ARN with "certificates/…" in place of "certificate/" and an ID'],
  ['with brackets', arn('<id>'), 'an ARN with "<id>" in place of a certificate ID'],
  ['with an ellipsis', arn('…'), 'an ARN with "…" in place of a certificate ID'],
  ['with white space', arn(`${UUID} `), `an ARN with "${UUID} " in place of a certificate ID`],
  ['with a shell variable', arn('$ID'), 'an ARN with "$ID" in place of a certificate ID'],
  ['with words', arn('your-certificate-id'), 'an ARN with "your-certificate-id" in place of a certificate ID'],
  ['with a pattern', arn('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'), 'an ARN with "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" in place of a certificate ID'],
  ['without an account', arn(UUID, 'eu-west-1', ''), 'an ARN without an account'],
  ['with a placeholder for the account', arn(UUID, 'eu-west-1', 'ACCOUNT_ID'), 'an ARN with "ACCOUNT_ID" in place of an account'],
  ['with a placeholder for the region', arn(UUID, '<region>'), 'an ARN with "<region>" in place of a region'],
])('an ARN %s is certainly wrong', (_, text, problem) => {
  expect(certificateArnProblem(text)).toBe(problem);
});

test.each([
  ['of a certificate', arn(UUID)],
  ['with capital letters', arn(UUID.toUpperCase())],
  ['whose ID is no UUID', arn('abc')],
  ['of an example', arn('123abcde-cdef-abcd-1234-123abEXAMPLE')],
  ['with an unknown ID', arn(HOLE)],
  ['of which only the slash and the ID are unknown', arn('').replace('/', HOLE)],
  ['of something unknown in ACM', `arn:aws:acm:eu-west-1:111122223333:cert${HOLE}`],
  ['with an unknown region and account', arn(UUID, HOLE, HOLE)],
  ['with a part of its ID unknown', arn(`${HOLE}-<x>`)],
  ['of another service', 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/<id>'],
  ['of something else in ACM', 'arn:aws:acm:eu-west-1:111122223333:acme-endpoint/<id>'],
  ['that ends early', 'arn:aws:acm:eu-west-1'],
  ['that is a name', 'www.example.com'],
])('of a text %s nothing is certain', (_, text) => {
  expect(certificateArnProblem(text)).toBeUndefined();
});
