import { readableUserData } from '../../../src/hook/handler/user-data';

const INSTANCE = 'AWS::EC2::Instance';
const SCRIPT = '#!/bin/sh\necho ürgs\n';
const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64');
const decoded = (UserData: unknown) => readableUserData(INSTANCE, { UserData, Tags: [] });

test.each<[string, unknown, unknown]>([
  ['a script', base64(SCRIPT), SCRIPT],
  ['a script without padding', base64(SCRIPT).replace(/=+$/, ''), SCRIPT],
  ['a script in lines', base64(SCRIPT).replace(/.{8}/g, '$&\n'), SCRIPT],
  ['nothing', '', ''],
  ['a script that was not encoded', SCRIPT, SCRIPT],
  ['a compressed script', base64(Buffer.from([0x1f, 0x8b, 0xff])), base64(Buffer.from([0x1f, 0x8b, 0xff]))],
  ['a function of CloudFormation', { 'Fn::Base64': SCRIPT }, { 'Fn::Base64': SCRIPT }],
  ['a number', 1, 1],
])('of an instance, %s is read', (_, given, expected) => {
  expect(decoded(given)).toEqual({ UserData: expected, Tags: [] });
});

test('a launch template has it in its data', () => {
  expect(readableUserData('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { UserData: base64(SCRIPT), ImageId: 'ami-1' } }))
    .toEqual({ LaunchTemplateData: { UserData: SCRIPT, ImageId: 'ami-1' } });
});

test.each([[INSTANCE, 'text'], [INSTANCE, null], ['AWS::S3::Bucket', { UserData: base64(SCRIPT) }]])('the properties of an %s stay as they are: %j', (type, properties) => {
  expect(readableUserData(type, properties)).toBe(properties);
});
