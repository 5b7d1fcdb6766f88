import { App, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { keepTagsOf, tagAsAt } from '../../src/cross-region/tags-around';
import { SYDNEY, VIRGINIA } from '../certificate/cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

describe.each([[true], [false]])('with tags as Aspects that change something: %p', (isMutating) => {
  let app: App;
  let web: Stack;
  let owner: Construct;
  let wrapper: Construct;
  let resource: CfnCertificate;
  beforeEach(() => {
    app = new App({ context: { '@aws-cdk/core:aspectPrioritiesMutating': isMutating } });
    web = new Stack(app, 'Web', { env: SYDNEY });
    owner = new Construct(web, 'Owner');
    wrapper = new Construct(new Stack(app, 'Support', { env: VIRGINIA }), 'Certificate');
    resource = new CfnCertificate(wrapper, 'Resource', { domainName: 'example.com' });
    Tags.of(app).add('tier', 'app');
  });

  const tierIs = (tier: string) => Template.fromStack(resource.stack).hasResourceProperties(CERTIFICATE, { Tags: [{ Key: 'tier', Value: tier }] });

  test('a resource in another stack has the tag of its owner, although that of the App comes later', () => {
    keepTagsOf(owner, resource);
    Tags.of(owner).add('tier', 'owner');
    tierIs('owner');
  });

  test('the stack of the owner is nearer than the App', () => {
    keepTagsOf(owner, resource);
    Tags.of(web).add('tier', 'web');
    tierIs('web');
  });

  test('a construct around the resource is nearer than its owner', () => {
    keepTagsOf(owner, resource);
    Tags.of(wrapper).add('tier', 'wrapper');
    Tags.of(owner).add('tier', 'owner');
    tierIs('wrapper');
  });

  test('a tag that the owner has removed is removed', () => {
    keepTagsOf(owner, resource);
    Tags.of(owner).remove('tier');
    expect(JSON.stringify(Template.fromStack(resource.stack))).not.toContain('tier');
  });

  test('a resource has the tags that there are at once, as no Aspect may visit it any more', () => {
    Tags.of(owner).add('tier', 'owner');
    Tags.of(wrapper).add('Name', 'certificate');
    keepTagsOf(owner, resource);
    expect(resource.tags.tagValues()).toEqual({ tier: 'owner', Name: 'certificate' });
  });

  test('a resource is tagged at once as another place is', () => {
    Tags.of(owner).add('tier', 'owner');
    tagAsAt(owner, resource);
    expect(resource.tags.tagValues()).toEqual({ tier: 'owner' });
  });
});
