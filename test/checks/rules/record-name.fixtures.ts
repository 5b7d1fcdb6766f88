import { ACCOUNT, ON_PROD, OTHER_ACCOUNT, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ZONE: ResourceFixture = { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com' } };
const TARGET = { AliasTarget: { DNSName: 'd111111abcdef8.cloudfront.net', HostedZoneId: 'Z2FDTNDATAQYW2' } };

function record(properties: Record<string, unknown> = {}, Condition?: string): ResourceFixture {
  return {
    Type: 'AWS::Route53::RecordSet',
    Properties: { HostedZoneId: { Ref: 'Zone' }, Name: 'www.example.com.', Type: 'A', ...TARGET, ...properties },
    ...Condition && { Condition },
  };
}

/** A record for the same name without the alias. */
function cname(properties: Record<string, unknown> = {}): ResourceFixture {
  return record({ Type: 'CNAME', ResourceRecords: ['example.net'], TTL: '300', AliasTarget: undefined, ...properties });
}

function group(...RecordSets: Record<string, unknown>[]): ResourceFixture {
  return { Type: 'AWS::Route53::RecordSetGroup', Properties: { HostedZoneId: { Ref: 'Zone' }, RecordSets } };
}

function two(one: ResourceFixture, other: ResourceFixture): StackFixture {
  const Conditions = { ...ON_PROD.Conditions, IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] } };
  return web({ Zone: ZONE, First: one, Second: other }, { ...ON_PROD, Conditions });
}

function finding(one = 'www.example.com A', other = one, property = 'Name'): ExpectedFinding {
  return {
    resource: 'Web/Second',
    property,
    message: `Web/Second writes the record ${other}, but Web/First already writes ${one} in the same hosted zone`,
    fix: 'keep one of the two records: give one construct other domainNames, or set its aliasRecords to false; to share the name '
      + 'between load balancers, give both aliasRecordOptions; other records that share one need a routing policy, with SetIdentifiers that differ',
  };
}

/** Two records for one name with a routing policy and the same SetIdentifier. */
const SAME_IDENTIFIER: ExpectedFinding = {
  ...finding(),
  fix: 'keep one of the two records, or give both SetIdentifiers that differ: in aliasRecordOptions, give another setIdentifier or leave it out',
};

const BY_ID = { HostedZoneId: 'Z0123456789ABCDEFGHIJ' };
const BY_NAME = { HostedZoneId: undefined, HostedZoneName: 'example.com.' };
const weighted = (SetIdentifier: unknown) => ({ SetIdentifier, Weight: 1 });

/** Two records for one name with different routing policies. */
const mixed = (one: string, other: string): ExpectedFinding => ({
  ...finding(),
  message: `Web/Second gives the record www.example.com A ${other} routing, but Web/First already gives www.example.com A ${one} routing in the same hosted zone`,
  fix: 'give both records the same routing policy',
});
const latency = (SetIdentifier: unknown, Region: unknown = 'us-east-1') => ({ SetIdentifier, Region });
const failover = (SetIdentifier: unknown, Failover: unknown = 'PRIMARY') => ({ SetIdentifier, Failover });
/** Properties that are left out outside of production. */
const onProd = (properties: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, { 'Fn::If': ['IsProd', value, { Ref: 'AWS::NoValue' }] }]));
const located = (SetIdentifier: unknown, GeoLocation: unknown) => ({ SetIdentifier, GeoLocation });

/** Two records for one name of which only one can have its place in the routing. */
const twice = (policy: string, property: string, route: string): ExpectedFinding => ({
  ...finding(),
  property,
  message: `Web/Second gives the record www.example.com A ${policy} routing for ${route}, but Web/First already does`,
  fix: `give one of the two records another ${property.replace(/.*\./, '')}, or keep only one of them`,
});

const ELSEWHERE: StackFixture = { name: 'Other', region: 'us-east-1', account: ACCOUNT, template: { Resources: { First: record(BY_ID) } } };

export const RECORD_NAME: readonly RuleFixture[] = [
  { name: 'two records with one name and type', verdict: 'fail', stacks: [two(record(), record())], finding: finding() },
  { name: 'names that differ in case and in the dot at their end', verdict: 'fail', stacks: [two(record(), record({ Name: 'WWW.example.com' }))], finding: finding() },
  { name: 'a wildcard and its code', verdict: 'fail', stacks: [two(record({ Name: '*.example.com' }), record({ Name: '\\052.example.com' }))], finding: finding('*.example.com A') },
  {
    name: 'an alias record, and one with addresses',
    verdict: 'fail',
    stacks: [two(record(), record({ AliasTarget: undefined, ResourceRecords: ['192.0.2.1'], TTL: '60' }))],
    finding: finding(),
  },
  {
    name: 'a name of which a part is given at deployment',
    verdict: 'fail',
    stacks: [two(record({ Name: { 'Fn::Sub': 'www.${Given}.' } }), record({ Name: { 'Fn::Join': ['.', ['www', { Ref: 'Given' }]] } }))],
    finding: finding('www.… A'),
  },
  {
    name: 'one hosted zone ID, once with its prefix',
    verdict: 'fail',
    stacks: [two(record(BY_ID), record({ HostedZoneId: `/hostedzone/${BY_ID.HostedZoneId}` }))],
    finding: finding(),
  },
  { name: 'one name of a hosted zone', verdict: 'fail', stacks: [two(record(BY_NAME), record({ ...BY_NAME, HostedZoneName: 'Example.com' }))], finding: finding() },
  { name: 'a CNAME record beside an A record', verdict: 'fail', stacks: [two(record(), cname())], finding: finding('www.example.com A', 'www.example.com CNAME') },
  { name: 'two records with one SetIdentifier', verdict: 'fail', stacks: [two(record(weighted('a')), record(weighted('a')))], finding: SAME_IDENTIFIER },
  { name: 'a record with a routing policy, and one without', verdict: 'fail', stacks: [two(record(weighted('a')), record())], finding: finding() },
  { name: 'weighted and latency routing', verdict: 'fail', stacks: [two(record(weighted('a')), record(latency('b')))], finding: mixed('weighted', 'latency') },
  { name: 'latency and weighted routing', verdict: 'fail', stacks: [two(record(latency('a')), record({ SetIdentifier: 'b', Weight: { Ref: 'Given' } }))], finding: mixed('latency', 'weighted') },
  { name: 'failover and geolocation routing', verdict: 'fail', stacks: [two(record({ SetIdentifier: 'a', Failover: 'PRIMARY' }), record({ SetIdentifier: 'b', GeoLocation: { CountryCode: 'DE' } }))], finding: mixed('failover', 'geolocation') },
  {
    name: 'multivalue answer and weighted routing',
    verdict: 'fail',
    stacks: [two(record({ SetIdentifier: 'a', MultiValueAnswer: true }), record(weighted('b')))],
    finding: mixed('multivalue answer', 'weighted'),
  },
  {
    name: 'weighted routing, and multivalue answers in production',
    verdict: 'fail',
    stacks: [two(record(weighted('a')), record({ SetIdentifier: 'b', MultiValueAnswer: { 'Fn::If': ['IsProd', true, false] } }))],
    finding: mixed('weighted', 'multivalue answer'),
  },
  {
    name: 'multivalue answers in production, and weighted routing',
    verdict: 'fail',
    stacks: [two(record({ SetIdentifier: 'a', MultiValueAnswer: { 'Fn::If': ['IsProd', true, false] } }), record(weighted('b')))],
    finding: mixed('multivalue answer', 'weighted'),
  },
  { name: 'two primary records', verdict: 'fail', stacks: [two(record(failover('a')), record(failover('b')))], finding: twice('failover', 'Failover', 'PRIMARY') },
  { name: 'latency routing for one region twice', verdict: 'fail', stacks: [two(record(latency('a')), record(latency('b')))], finding: twice('latency', 'Region', 'us-east-1') },
  {
    name: 'latency routing for the region of the stack, and for its text',
    verdict: 'fail',
    stacks: [two(record(latency('a')), record(latency('b', { Ref: 'AWS::Region' })))],
    finding: twice('latency', 'Region', 'us-east-1'),
  },
  {
    name: 'latency routing for a region that is given at deployment, twice',
    verdict: 'fail',
    stacks: [two(record(latency('a', { Ref: 'Given' })), record(latency('b', { Ref: 'Given' })))],
    finding: twice('latency', 'Region', '…'),
  },
  {
    name: 'geolocation routing for one country twice',
    verdict: 'fail',
    stacks: [two(record(located('a', { CountryCode: 'DE' })), record(located('b', { CountryCode: 'DE' })))],
    finding: twice('geolocation', 'GeoLocation', 'CountryCode DE'),
  },
  {
    name: 'two primary records, of which one is in a group',
    verdict: 'fail',
    stacks: [two(record(failover('a')), group({ Name: 'www.example.com', Type: 'A', ...TARGET, ...failover('b') }))],
    finding: twice('failover', 'RecordSets.0.Failover', 'PRIMARY'),
  },
  {
    name: 'a record with a routing policy in production only, and one without outside of production',
    verdict: 'fail',
    stacks: [two(record(onProd({ SetIdentifier: 'a', Weight: 1 })), record({}, 'IsTest'))],
    finding: finding(),
  },
  {
    name: 'geolocation routing for a country, and for one of which production takes a part',
    verdict: 'fail',
    stacks: [two(record(located('a', { CountryCode: 'US', ...onProd({ SubdivisionCode: 'CA' }) })), record(located('b', { CountryCode: 'US' })))],
    finding: twice('geolocation', 'GeoLocation', 'CountryCode US'),
  },
  { name: 'two primary records with one SetIdentifier', verdict: 'fail', stacks: [two(record(failover('a')), record(failover('a')))], finding: SAME_IDENTIFIER },
  { name: 'a primary and a secondary record', verdict: 'pass', stacks: [two(record(failover('a')), record(failover('b', 'SECONDARY')))] },
  {
    name: 'geolocation routing for a continent, and for a country with the same code',
    verdict: 'pass',
    stacks: [two(record(located('north-america', { ContinentCode: 'NA' })), record(located('namibia', { CountryCode: 'NA' })))],
  },
  { name: 'latency routing for two regions', verdict: 'pass', stacks: [two(record(latency('a')), record(latency('b', 'eu-west-1')))] },
  {
    name: 'geolocation routing for a country, and for a part of it',
    verdict: 'pass',
    stacks: [two(record(located('a', { CountryCode: 'US' })), record(located('b', { CountryCode: 'US', SubdivisionCode: 'CA' })))],
  },
  { name: 'primary records for two types', verdict: 'pass', stacks: [two(record(failover('a')), record({ ...failover('b'), Type: 'AAAA' }))] },
  { name: 'two primary records that are never deployed together', verdict: 'pass', stacks: [two(record(failover('a'), 'IsProd'), record(failover('b'), 'IsTest'))] },
  {
    name: 'a primary record, and one that is it only in production',
    verdict: 'pass',
    stacks: [two(record(failover('a'), 'IsTest'), record(failover('b', { 'Fn::If': ['IsProd', 'PRIMARY', 'SECONDARY'] })))],
  },
  { name: 'a primary record, and one of which the deployment decides', verdict: 'unknown', stacks: [two(record(failover('a')), record(failover('b', { Ref: 'Given' })))] },
  {
    name: 'geolocation routing of which a part is given at deployment',
    verdict: 'unknown',
    stacks: [two(record(located('a', { CountryCode: 'US' })), record(located('b', { CountryCode: 'US', SubdivisionCode: { Ref: 'Given' } })))],
  },
  { name: 'no multivalue answers, and weighted routing', verdict: 'pass', stacks: [two(record({ ...weighted('a'), MultiValueAnswer: false }), record(weighted('b')))] },
  { name: 'multivalue answers that are given at deployment, and weighted routing', verdict: 'unknown', stacks: [two(record({ SetIdentifier: 'a', MultiValueAnswer: { Ref: 'Given' } }), record(weighted('b')))] },
  { name: 'weighted routing in production, and latency routing elsewhere', verdict: 'pass', stacks: [two(record(weighted('a'), 'IsProd'), record(latency('b'), 'IsTest'))] },
  { name: 'weighted and latency routing for other types', verdict: 'pass', stacks: [two(record(weighted('a')), record({ ...latency('b'), Type: 'AAAA' }))] },
  {
    name: 'geoproximity and IP-based routing',
    verdict: 'unknown',
    stacks: [two(record({ SetIdentifier: 'a', GeoProximityLocation: { AWSRegion: 'us-east-1' } }), record({ SetIdentifier: 'b', CidrRoutingConfig: { CollectionId: 'c', LocationName: '*' } }))],
  },
  { name: 'a policy that is given at deployment', verdict: 'unknown', stacks: [two(record(weighted('a')), record({ SetIdentifier: 'b', Weight: { 'Fn::If': ['IsProd', 1, { Ref: 'AWS::NoValue' }] } }))] },
  { name: 'a record in one scenario, and one in all', verdict: 'fail', stacks: [two(record(), record({}, 'IsProd'))], finding: finding() },
  {
    name: 'a record, and one in a group',
    verdict: 'fail',
    stacks: [two(record(), group({ Name: 'other.example.com', Type: 'A', ...TARGET }, { Name: 'www.example.com', Type: 'A', ...TARGET }))],
    finding: finding('www.example.com A', 'www.example.com A', 'RecordSets.1.Name'),
  },
  {
    name: 'two records of a group',
    verdict: 'fail',
    stacks: [web({ Zone: ZONE, Second: group({ Name: 'www.example.com', Type: 'A', ...TARGET }, { Name: 'www.example.com', Type: 'CNAME', ResourceRecords: ['example.net'] }) })],
    finding: {
      ...finding('www.example.com A', 'www.example.com CNAME', 'RecordSets.1.Name'),
      message: 'Web/Second writes the record www.example.com CNAME, but another one of its records already writes www.example.com A in the same hosted zone',
    },
  },
  {
    name: 'a record that a group repeats',
    verdict: 'pass',
    stacks: [web({ Zone: ZONE, Second: group({ Name: 'www.example.com', Type: 'A', ...TARGET }, { Name: 'www.example.com', Type: 'A', ...TARGET }) })],
  },
  {
    name: 'two records in two stacks, of which one may replace the other',
    verdict: 'fail',
    stacks: [ELSEWHERE, web({ Second: record(BY_ID) })],
    finding: { ...finding(), message: finding().message.replace('Web/First', 'Other/First'), severity: 'warning' },
  },
  {
    name: 'two records in two stacks of one account, by the name of the hosted zone',
    verdict: 'fail',
    stacks: [{ ...ELSEWHERE, template: { Resources: { First: record(BY_NAME) } } }, web({ Second: record(BY_NAME) })],
    finding: { ...finding(), message: finding().message.replace('Web/First', 'Other/First'), severity: 'warning' },
  },
  {
    name: 'two records in two accounts, by the name of the hosted zone',
    verdict: 'pass',
    stacks: [{ ...ELSEWHERE, account: OTHER_ACCOUNT, template: { Resources: { First: record(BY_NAME) } } }, web({ Second: record(BY_NAME) })],
  },
  {
    name: 'two records in stacks without an account, by the name of the hosted zone',
    verdict: 'unknown',
    stacks: [
      { ...ELSEWHERE, account: undefined, template: { Resources: { First: record(BY_NAME) } } },
      { ...web({ Second: record(BY_NAME) }), account: undefined },
    ],
  },
  { name: 'records of different scenarios', verdict: 'pass', stacks: [two(record({}, 'IsProd'), record({}, 'IsTest'))] },
  { name: 'other names', verdict: 'pass', stacks: [two(record(), record({ Name: 'api.example.com.' }))] },
  { name: 'other types', verdict: 'pass', stacks: [two(record(), record({ Type: 'AAAA' }))] },
  { name: 'other hosted zones', verdict: 'pass', stacks: [web({ Zone: ZONE, Private: ZONE, First: record(), Second: record({ HostedZoneId: { Ref: 'Private' } }) })] },
  { name: 'other SetIdentifiers', verdict: 'pass', stacks: [two(record(weighted('a')), record(weighted('b')))] },
  { name: 'CNAME records with a routing policy', verdict: 'pass', stacks: [two(cname(weighted('a')), cname(weighted('b')))] },
  { name: 'a SetIdentifier that is given at deployment', verdict: 'unknown', stacks: [two(record(weighted('a')), record(weighted({ Ref: 'Given' })))] },
  { name: 'a hosted zone that is given at deployment', verdict: 'unknown', stacks: [two(record(), record({ HostedZoneId: { Ref: 'Given' } }))] },
  { name: 'a hosted zone by its ID, and one by its name', verdict: 'unknown', stacks: [two(record(BY_ID), record(BY_NAME))] },
];
