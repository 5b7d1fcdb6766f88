import { FakeAws, PROPERTIES, ROLE } from './fake-aws';

const aws = FakeAws.forEachTest();

const [zone] = PROPERTIES.Zones;

describe('a role that cannot be assumed', () => {
  test('is refused with what it needs', async () => {
    aws.fail('AssumeRole', 'AccessDenied', 100);
    expect(await aws.tell(PROPERTIES)).toMatchObject({
      Status: 'FAILED',
      Reason: `role ${ROLE} does not exist, or account 111111111111 may not assume it with the external ID "shop": `
        + "create a ValidationRole with accounts: ['111111111111'] in the account of hosted zone Z1, and give its ARN and its external ID",
    });
  });

  test('may require an external ID that is not given', async () => {
    aws.fail('AssumeRole', 'AccessDenied', 100);
    expect((await aws.tell({ Zones: [{ ...zone, ExternalId: undefined }] })).Reason).toContain('may not assume it with no external ID: ');
  });

  test('is tried again for ten seconds, since its policy may be new', async () => {
    aws.fail('AssumeRole', 'AccessDenied', 4);
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
    expect(aws.waited).toBe(10_000);
  });

  test('for another reason passes on what AWS says', async () => {
    aws.fail('AssumeRole', 'RegionDisabledException');
    expect((await aws.tell(PROPERTIES)).Reason).toBe('RegionDisabledException: RegionDisabledException of a test');
  });
});

describe('a record that is not taken', () => {
  test.each([
    ['AccessDenied', `role ${ROLE} may not write the validation record _x.www.example.com. into hosted zone Z1: `
      + "its ValidationRole must have that hosted zone, and 'www.example.com' in domainNames"],
    ['NoSuchHostedZone', `hosted zone Z1 does not exist in the account of role ${ROLE}: give the hosted zone of that account`],
    ['InvalidChangeBatch', 'hosted zone Z1 does not take the validation record of www.example.com: give the hosted zone that contains the name '
      + '(InvalidChangeBatch: InvalidChangeBatch of a test)'],
    ['InvalidInput', 'InvalidInput: InvalidInput of a test'],
  ])('because of %s has a message of its own', async (name, reason) => {
    aws.fail('ChangeResourceRecordSets', name, 100);
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'FAILED', Reason: reason });
  });

  test('is tried again for ten seconds, since the policy of the role may be new', async () => {
    aws.fail('ChangeResourceRecordSets', 'AccessDenied', 4);
    expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
    expect(aws.waited).toBe(10_000);
  });
});
