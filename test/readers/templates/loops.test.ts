import { HOLE } from '../../../src/deployment/follow';
import { expandLoops } from '../../../src/readers/templates/loops';

function loop(list: unknown, body: unknown = { 'Site${Name}': { Type: 'T', Properties: { Plain: 'a-${Name}', Ref: { Ref: 'Name' }, Sub: { 'Fn::Sub': '${Name}-${Other}' } } } }) {
  return { Resources: { 'Fn::ForEach::Sites': ['Name', list, body], 'Other': { Type: 'T' } } };
}

test('a loop over a list is written out, element by element', () => {
  expect(expandLoops(loop(['One', 'Two'])).Resources).toEqual({
    SiteOne: { Type: 'T', Properties: { Plain: 'a-One', Ref: 'One', Sub: { 'Fn::Sub': 'One-${Other}' } } },
    SiteTwo: { Type: 'T', Properties: { Plain: 'a-Two', Ref: 'Two', Sub: { 'Fn::Sub': 'Two-${Other}' } } },
    Other: { Type: 'T' },
  });
});

test('a loop over a list that is known at deployment only is written out for an element that nobody knows', () => {
  expect(expandLoops(loop({ Ref: 'Names' })).Resources).toMatchObject({ [`Site${HOLE}`]: { Properties: { Plain: `a-${HOLE}`, Ref: HOLE } } });
});

test('what a reference names can be put together of the element', () => {
  const named = { 'Fn::Sub': 'Cert${Name}' };
  const body = { 'Site${Name}': { Type: 'T', Properties: { Ref: { Ref: named }, Att: { 'Fn::GetAtt': [named, 'Arn'] }, Text: { 'Fn::Sub': 'Cert${Name}' } } } };
  expect(expandLoops(loop(['One'], body)).Resources).toMatchObject({
    SiteOne: { Properties: { Ref: { Ref: 'CertOne' }, Att: { 'Fn::GetAtt': ['CertOne', 'Arn'] }, Text: { 'Fn::Sub': 'CertOne' } } },
  });
});

test('what a reference names of more than the element is left to the deployment', () => {
  const body = { 'Site${Name}': { Type: 'T', Properties: { Ref: { Ref: { 'Fn::Sub': '${Given}${Name}' } } } } };
  expect(expandLoops(loop(['One'], body)).Resources).toMatchObject({ SiteOne: { Properties: { Ref: { Ref: { 'Fn::Sub': '${Given}One' } } } } });
});

test('a loop in a loop is written out for each pair', () => {
  const inner = { 'Fn::ForEach::Inner${Name}': ['Port', [80, 443], { '${Name}&{Port}': { Type: 'T' } }] };
  expect(Object.keys(expandLoops(loop(['A', 'B'], inner)).Resources as object)).toEqual(['A80', 'A443', 'B80', 'B443', 'Other']);
});

test('a loop that CloudFormation would refuse stands for something unknown', () => {
  expect(expandLoops({ Resources: { 'Fn::ForEach::Sites': 'oops' } }).Resources).toEqual({ 'Fn::ForEach::Sites': { 'Fn::Transform': {} } });
});

test('loops in loops that write out more than CloudFormation accepts are refused', () => {
  const list = Array.from({ length: 1000 }, (_, index) => index);
  const body = { 'Fn::ForEach::B': ['B', list, { 'Fn::ForEach::C': ['C', list, { '${A}x${B}x${C}': { Type: 'T' } }] }] };
  expect(() => expandLoops({ Resources: { 'Fn::ForEach::A': ['A', list, body] } }))
    .toThrow('its Fn::ForEach loops write out more than the 1 MB that CloudFormation accepts');
});
