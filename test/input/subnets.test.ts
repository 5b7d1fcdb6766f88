import { Stack } from 'aws-cdk-lib';
import { SubnetFilter, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { subnetsOf } from '../../src/input/subnets';

const INPUT = subnetsOf(SubnetType, 'PRIVATE_WITH_EGRESS');

test.each([
  {}, { subnetType: SubnetType.PUBLIC, onePerAz: true }, { subnetGroupName: 'Own' }, { availabilityZones: ['eu-west-1a'] },
  { subnetFilters: [SubnetFilter.byIds(['subnet-1'])] },
])('takes %j', (selection) => {
  expect(INPUT.mistakeIn(selection, 'vpcSubnets')).toBeUndefined();
});

test('takes subnets, and refuses their IDs', () => {
  const { privateSubnets } = new Vpc(new Stack(), 'Vpc');
  expect(INPUT.mistakeIn({ subnets: privateSubnets }, 'vpcSubnets')).toBeUndefined();
  expect(INPUT.mistakeIn({ subnets: ['subnet-1'] }, 'vpcSubnets')).toMatchObject({ at: 'vpcSubnets.subnets[0]', given: 'subnet-1' });
});

test('refuses a list, with what its reader needs', () => {
  expect(INPUT.mistakeIn(['subnet-1'], 'vpcSubnets')).toMatchObject({ instead: 'write { subnetType: SubnetType.PRIVATE_WITH_EGRESS }' });
});
