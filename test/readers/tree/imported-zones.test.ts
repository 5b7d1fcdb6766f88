import { App, CfnParameter, Fn, Stack, Stage } from 'aws-cdk-lib';
import { HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { importedZoneNames } from '../../../src/readers/tree/imported-zones';

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web', { env: { account: '111122223333', region: 'eu-west-1' } });
});

function imported(scope: Stack, id: string, hostedZoneId: string, zoneName: string): void {
  HostedZone.fromHostedZoneAttributes(scope, id, { hostedZoneId, zoneName });
}

test('a zone that is imported has the name that the app gives', () => {
  imported(stack, 'Zone', 'Z1', 'Example.com.');
  PublicHostedZone.fromPublicHostedZoneAttributes(new Stack(new Stage(app, 'Prod'), 'Dns'), 'Zone', { hostedZoneId: 'Z2', zoneName: 'example.org' });
  expect([...importedZoneNames(app.node.findAll())]).toEqual([['Z1', 'example.com'], ['Z2', 'example.org']]);
});

test('one name that is given twice is known', () => {
  imported(stack, 'Zone', 'Z1', 'example.com');
  imported(stack, 'Again', 'Z1', 'EXAMPLE.com');
  expect([...importedZoneNames(app.node.findAll())]).toEqual([['Z1', 'example.com']]);
});

test('two names for one ID are unknown', () => {
  imported(stack, 'Zone', 'Z1', 'example.com');
  imported(stack, 'Other', 'Z1', 'example.org');
  expect([...importedZoneNames(app.node.findAll())]).toEqual([]);
});

test('a zone without a name, with a token, or of the app has none', () => {
  HostedZone.fromHostedZoneId(stack, 'Id', 'Z1');
  imported(stack, 'NameLater', 'Z2', new CfnParameter(stack, 'Name').valueAsString);
  imported(stack, 'IdLater', Fn.importValue('ZoneId'), 'example.com');
  new PublicHostedZone(stack, 'Created', { zoneName: 'example.com' });
  expect([...importedZoneNames(app.node.findAll())]).toEqual([]);
});
