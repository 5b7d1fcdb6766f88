import type { SubnetSelection, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { SUBNET } from './cdk';
import { FLAG, type Input, type Inputs, isObject, kind, listOf, oneOf, optional, text } from './input';
import { partOfStruct } from './props';

/**
 * Which subnets of a VPC.
 *
 * @param types The enum: it is not imported here, as the checks load this folder and need no aws-ec2
 * @param example The subnets that messages name
 */
export function subnetsOf(types: typeof SubnetType, example: keyof typeof SubnetType): Input {
  const inputs: Partial<Inputs<SubnetSelection>> = {
    subnetType: optional(oneOf('SubnetType', types)),
    availabilityZones: optional(listOf(text('an Availability Zone', 'eu-west-1a'), 'Availability Zones')),
    subnetGroupName: optional(text('the name of a subnet group', 'Public')),
    onePerAz: optional(FLAG),
    subnetFilters: optional(listOf(kind('a SubnetFilter', "SubnetFilter.byIds(['subnet-0123456789abcdef0'])", isObject), 'SubnetFilters')),
    subnets: optional(listOf(SUBNET, 'subnets')),
  };
  return partOfStruct(inputs, `{ subnetType: SubnetType.${example} }`);
}
