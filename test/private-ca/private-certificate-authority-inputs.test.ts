import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { InternalStack, ROOT_ARN } from './internal-stack';
import { PrivateCertificateAuthorityProps } from '../../src';

test.each<[string, object, string]>([
  ['no validity', { validity: undefined }, 'validity must be a Duration of 1 to 2900000 whole days, got undefined: write Duration.days(3650)'],
  ['a number of days', { validity: 365 }, 'validity must be a Duration of 1 to 2900000 whole days, got the number 365: write Duration.days(365)'],
  ['a part of a day', { validity: Duration.hours(36) }, 'validity must be a Duration of 1 to 2900000 whole days, got a Duration of 1 day 12 hours: write Duration.days(3650)'],
  ['a CA by its ARN alone as a parent', { parent: { certificateAuthorityArn: ROOT_ARN } }, 'parent must be a PrivateCertificateAuthority, got an object: '
    + "write PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(this, 'Root', { certificateAuthorityArn, completeCertificateChain })"],
  ['a path length that is no number', { pathLength: '0' }, 'pathLength must be a whole number from 0 to 3, got the text "0": write 1'],
  ['a path length that is too long', { pathLength: 4 }, 'pathLength must be a whole number from 0 to 3, got the number 4: write 1'],
  ['a snapshot', { removalPolicy: RemovalPolicy.SNAPSHOT }, 'removalPolicy must be one of'],
  ['an empty name', { commonName: ' ' }, 'commonName is empty: write a text'],
  ['a path length of a root', { pathLength: 1 }, 'a root CA has no limit of its path length, got 1: leave pathLength out, and give it to the CAs below'],
])('%s is refused, in the words of the user', (_, props, message) => {
  expect(() => new InternalStack().root(props as Partial<PrivateCertificateAuthorityProps>)).toThrow(`PrivateCertificateAuthority "Internal/Root": ${message}`);
});
