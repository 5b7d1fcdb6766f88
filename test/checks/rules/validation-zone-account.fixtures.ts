import { ACCOUNT, certificate, GIVEN, OTHER_ACCOUNT, web, type RuleFixture, type StackFixture } from './fixture';

/** A hosted zone in a stack of its own, which gives its id away. */
function zoneIn(account: string | undefined): StackFixture {
  return {
    name: 'Dns',
    region: 'us-east-1',
    account,
    template: {
      Resources: { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com' } } },
      Outputs: { ZoneId: { Value: { Ref: 'Zone' } } },
    },
  };
}

function validatedBy(HostedZoneId: unknown): StackFixture {
  return web({ Cert: certificate({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId }] }) }, GIVEN);
}

const READ_ZONE = {
  'Fn::GetStackOutput': { StackName: 'Dns', OutputName: 'ZoneId', Region: 'us-east-1', RoleArn: `arn:aws:iam::${OTHER_ACCOUNT}:role/reader` },
};

export const VALIDATION_ZONE_ACCOUNT: readonly RuleFixture[] = [
  {
    name: 'a certificate that a hosted zone of another account is to validate',
    verdict: 'fail',
    stacks: [zoneIn(OTHER_ACCOUNT), validatedBy(READ_ZONE)],
    finding: {
      resource: 'Web/Cert',
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: `CloudFormation writes the validation record with the rights of account ${ACCOUNT}, but Dns/Zone is in account ${OTHER_ACCOUNT}`,
      fix: `delegate a subdomain to a hosted zone of account ${ACCOUNT} and validate there, or create a ValidationRole in account ${OTHER_ACCOUNT} and give it as validationRole`,
    },
  },
  { name: 'a certificate that a hosted zone of its account validates', verdict: 'pass', stacks: [zoneIn(ACCOUNT), validatedBy(READ_ZONE)] },
  { name: 'a hosted zone of whatever account', verdict: 'unknown', stacks: [zoneIn(undefined), validatedBy(READ_ZONE)] },
  { name: 'a hosted zone that is given at deployment', verdict: 'unknown', stacks: [validatedBy({ Ref: 'Given' })] },
];
