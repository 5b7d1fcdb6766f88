import { CfnParameter } from 'aws-cdk-lib';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { SecureAlb, SecureAlbProps } from '../../src';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function web(props: Partial<SecureAlbProps>, id = 'Web'): SecureAlb {
  return new SecureAlb(stack, id, { vpc: stack.vpc, ...props });
}

describe('a load balancer is refused', () => {
  test('without a name and a certificate', () => {
    expect(() => web({})).toThrow(
      'the listener needs a certificate: give domainNames and their hostedZone, or certificates');
    expect(() => web({ certificates: [], domainNames: [] }, 'Empty')).toThrow('needs a certificate');
  });

  test('with a list of names that is known at deployment only', () => {
    const domainNames = new CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
    expect(() => web({ domainNames, hostedZone: stack.hostedZone })).toThrow(
      'domainNames is a token, so its names are known only at deployment and cannot get alias records: '
      + 'list the names one by one, or leave domainNames out and give certificates');
  });

  test('with names, but without a zone for them', () => {
    expect(() => web({ domainNames: ['www.example.com', 'example.com'] })).toThrow(
      'no hosted zone is given for the alias records of "www.example.com", "example.com": '
      + 'give hostedZone, or leave domainNames out and give certificates');
  });

  test('with names, but without a zone in which ACM finds its validation records', () => {
    expect(() => web({ domainNames: ['www.example.com', 'example.com'], aliasRecords: false })).toThrow(
      'no hosted zone is given to validate the certificate of "www.example.com", "example.com": '
      + 'give hostedZone, or leave domainNames out and give certificates');
  });

  test('with names that need neither records nor a certificate', () => {
    const { hostedZone } = stack;
    const { certificate } = web({ domainNames: ['www.example.com'], hostedZone }, 'Other');
    expect(() => web({ domainNames: ['www.example.com'], hostedZone, certificates: [certificate], aliasRecords: false })).toThrow(
      'domainNames has no effect, because aliasRecords is false and certificates are given: '
      + 'leave out domainNames and its hosted zone, or set aliasRecords to true');
  });

  test('with a zone, but without names to put into it', () => {
    const { hostedZone } = stack;
    const { certificate } = web({ domainNames: ['www.example.com'], hostedZone }, 'Other');
    expect(() => web({ hostedZone, certificates: [certificate] }))
      .toThrow('domainNames is missing for the hosted zone "example.com": give domainNames, or leave hostedZone out');
  });

  test('with a name outside of its zone', () => {
    const { hostedZone } = stack;
    const { certificate } = web({ domainNames: ['www.example.com'], hostedZone }, 'Other');
    expect(() => web({ hostedZone, domainNames: ['www.example.net'], certificates: [certificate] }))
      .toThrow('no hosted zone covers "www.example.net": got zones "example.com"; add its zone to hostedZones');
  });
});

describe('names that no certificate can have are refused beside certificates too', () => {
  test.each([
    ['https://www.example.com', 'is not a bare domain name: leave out the scheme, port, path and user'],
    ['localhost', 'has no top-level domain: two labels at least, such as "example.com"'],
    ['', 'is empty'],
  ])('"%s"', (name, problem) => {
    const { hostedZone } = stack;
    const { certificate } = web({ domainNames: ['www.example.com'], hostedZone }, 'Other');
    expect(() => web({ hostedZone, domainNames: ['www.example.com', name], certificates: [certificate] })).toThrow(
      `domainNames contains "${name}", which no certificate can cover: the name ${problem}`);
  });
});
