import { Lazy } from 'aws-cdk-lib';
import { Company } from './company';
import { ValidationRoleProps } from '../../../src';

test.each<[Partial<Record<keyof ValidationRoleProps, unknown>>, string]>([
  [{ accounts: [] }, 'accounts is empty: list the accounts that can assume the role, or leave accounts out and give organizationId'],
  [{ accounts: ['1111-2222-3333'] }, "accounts[0] must be the 12 digits of an account, got the text \"1111-2222-3333\": write '111122223333'"],
  [{ accounts: '111111111111' }, "accounts must be a list of accounts, got the text \"111111111111\": write ['111111111111']"],
  [{ domainNames: [] }, 'domainNames is empty: list the names that other accounts can have validated'],
  [{ domainNames: Lazy.list({ produce: () => ['a.example.com'] }) },
    'domainNames is a token, whose items are known only at deployment: list the names that other accounts can have validated'],
  [{ organizationId: 'ou-a1b2-c3d4e5f6' }, "organizationId must be the ID of an organization, got the text \"ou-a1b2-c3d4e5f6\": write 'o-a1b2c3d4e5'"],
  [{ externalId: 's' }, "externalId must be an external ID (2 to 1224 letters, digits and +=,.@:/-_), got the text \"s\": write 'shop-certificates'"],
  [{ roleName: 'a b' }, "roleName must be the name of a role (at most 64 letters, digits and +=,.@_-), got the text \"a b\": write 'certificate-validation'"],
])('a role with %j is refused', (props, message) => {
  expect(() => new Company().role(props as Partial<ValidationRoleProps>)).toThrow(`ValidationRole "Dns/Role0": ${message}`);
});

test.each<Partial<ValidationRoleProps>>([
  { accounts: ['111122223333', Lazy.string({ produce: () => '444455556666' })] },
  { accounts: undefined, organizationId: Lazy.string({ produce: () => 'o-a1b2c3d4e5' }) },
  { externalId: Lazy.string({ produce: () => 'shop' }) },
])('a role may have what is known at deployment only', (props) => {
  expect(() => new Company().role(props)).not.toThrow();
});
