import { CfnParameter } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SecureSiteProps, ValidationRole } from '../../../src';
import { siteNames } from '../../../src/serving/site/site-names';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function namesOf(props: Partial<SecureSiteProps>) {
  return siteNames({ domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props }, stack);
}

function certificate() {
  return Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:us-east-1:111111111111:certificate/0a1b');
}

test('a name is there once, in one spelling', () => {
  expect(namesOf({ domainNames: ['WWW.example.com', 'www.example.com.'], redirectFrom: ['Example.com', 'example.com'] })).toEqual({
    names: ['www.example.com'], redirectFrom: ['example.com'], zones: [stack.hostedZone], aliasRecords: true, roles: [],
  });
});

describe('a site is refused', () => {
  test('without names', () => {
    expect(() => namesOf({ domainNames: [] })).toThrow("domainNames is empty: write the names of the site, such as ['www.example.com']");
  });

  test.each(['domainNames', 'redirectFrom'])('if %s is a list that is known at deployment only', (prop) => {
    const list = new CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
    expect(() => namesOf({ [prop]: list })).toThrow(
      `${prop} is a token, so its names are known only at deployment and cannot get records: list the names one by one`);
  });

  test.each(['domainNames', 'redirectFrom'])('if %s has a name that no certificate can have', (prop) => {
    expect(() => namesOf({ [prop]: ['exa_mple.com'] })).toThrow(`${prop} contains "exa_mple.com", which no certificate can cover: the name `);
  });

  test('with a name that is served and redirected', () => {
    expect(() => namesOf({ domainNames: ['www.example.com', 'example.com'], redirectFrom: ['EXAMPLE.com'] })).toThrow(
      '"example.com" is in domainNames and in redirectFrom: leave it out of domainNames to redirect it, or out of redirectFrom to serve it');
    expect(() => namesOf({ redirectFrom: ['www.example.com'] })).toThrow('"www.example.com" is in domainNames and in redirectFrom');
  });

  test('with a wildcard to redirect to', () => {
    expect(() => namesOf({ domainNames: ['*.example.com'], redirectFrom: ['example.com'] })).toThrow(
      'redirectFrom needs a name to redirect to, and the first of domainNames is the wildcard "*.example.com": write the name to redirect to first');
    expect(() => namesOf({ domainNames: ['*.example.com'] })).not.toThrow();
  });

  test('without a zone for its records or its certificate', () => {
    expect(() => namesOf({ hostedZone: undefined, redirectFrom: ['example.com'] })).toThrow(
      'no hosted zone is given for the alias records of "www.example.com", "example.com": '
      + 'give hostedZone, or give certificate and set aliasRecords to false');
    expect(() => namesOf({ hostedZone: undefined, certificate: certificate() })).toThrow('no hosted zone is given for the alias records');
    expect(() => namesOf({ hostedZone: undefined, aliasRecords: false })).toThrow('no hosted zone is given to validate the certificate of "www.example.com":');
  });

  test('with a zone that has no use', () => {
    expect(() => namesOf({ aliasRecords: false, certificate: certificate() })).toThrow(
      'the hosted zone "example.com" has no effect, because aliasRecords is false and certificate is given: '
      + 'leave out the hosted zone, or leave out aliasRecords');
  });
});

test('a site with its certificate and without records needs no zone', () => {
  expect(namesOf({ hostedZone: undefined, aliasRecords: false, certificate: certificate() }).zones).toEqual([]);
});

describe('a hosted zone of another account', () => {
  const role = () => ValidationRole.fromRoleArn(stack, 'Role', 'arn:aws:iam::222222222222:role/validation');

  test('validates the certificate, if the site has no alias records', () => {
    const validationRole = role();
    expect(namesOf({ validationRole, aliasRecords: false }).roles).toEqual([validationRole]);
  });

  test('gets no alias records, not even of names that are redirected', () => {
    expect(() => namesOf({ validationRole: role() })).toThrow('the alias records of "www.example.com" cannot be written into hosted zone "example.com", '
      + 'as validation role "Shop/Role" writes only validation records: ');
  });

  test('has no role if the certificate is given', () => {
    expect(() => namesOf({ certificate: certificate(), validationRole: role() })).toThrow(
      'validation role "Shop/Role" has no effect, because certificate "Shop/Certificate" is given: leave it out, or give it to the certificate');
  });
});
