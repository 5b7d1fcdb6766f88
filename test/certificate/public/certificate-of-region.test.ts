import { App, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { CertificateOfRegion } from '../../../src/certificate/public/certificate-of-region';
import { STAND_IN_FOR } from '../../../src/names/stand-in';
import { ACCOUNT, importedZone, SYDNEY } from '../cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

let web: Stack;
let dublin: Stack;
let owner: Construct;
beforeEach(() => {
  const app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
  dublin = new Stack(app, 'Dublin', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  owner = new Construct(web, 'Certs');
});

const certificateIn = (stack: Stack) => new CertificateOfRegion(owner, stack.region, { domainName: 'example.com', hostedZone: importedZone(web) }, stack);
const logicalIds = (stack: Stack) => Object.keys(Template.fromStack(stack).findResources(CERTIFICATE));

test('in the stack of its owner, a certificate has the logical ID of a construct in the place of the owner', () => {
  certificateIn(web);
  expect(logicalIds(web)).toEqual(['Certs101366FA']);
  expect(owner.node.children.map(({ node }) => node.id)).toEqual(['Default']);
});

test('in another stack, a certificate has the logical ID of a stand-in for the owner, without the region', () => {
  certificateIn(dublin);
  expect(logicalIds(dublin)).toEqual(['CdkAcmWebCerts5541176D']);
  expect(owner.node.children.map(({ node }) => node.id)).toEqual(['eu-west-1']);
  const standIn = dublin.node.findAll().flatMap(({ node }) => node.metadata).filter(({ type }) => type === STAND_IN_FOR);
  expect(standIn.map(({ data }) => data as string)).toEqual(['Web/Certs']);
});

test('a certificate in another stack has the tags of its owner', () => {
  certificateIn(dublin);
  Tags.of(owner).add('team', 'shop');
  Template.fromStack(dublin).hasResourceProperties(CERTIFICATE, { Tags: [{ Key: 'Name', Value: 'Web/Certs' }, { Key: 'team', Value: 'shop' }] });
});

test('a tag of the owner is nearer to a certificate in another stack than one of the App', () => {
  certificateIn(dublin);
  Tags.of(owner).add('team', 'shop');
  Tags.of(owner.node.root).add('team', 'platform');
  Template.fromStack(dublin).hasResourceProperties(CERTIFICATE, { Tags: [{ Key: 'Name', Value: 'Web/Certs' }, { Key: 'team', Value: 'shop' }] });
});
