import { App, CfnResource, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigateway';
import { CfnDistribution, Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnFunction } from 'aws-cdk-lib/aws-sam';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as fc from 'fast-check';
import { CertificateChecks } from '../../../src';
import { isMap } from '../../../src/deployment/intrinsics';
import { valuesAt } from '../../../src/deployment/property';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';
import { ReferenceKeeper } from '../../../src/readers/tree/reference-keeper';
import { RenderedOnDemand } from '../../../src/readers/tree/rendered-on-demand';
import type { TreeResource } from '../../../src/readers/tree/tree-resource';
import type { ResourceFixture, TemplateFixture } from '../../checks/rules/fixture';
import { FIXTURES } from '../../checks/rules/fixtures';
import { directoryWith } from '../../cli/files';

const read = (construct: CfnResource): TreeResource => new ConstructTree(construct.node.root).resourceOf(construct);
const newStack = () => new Stack(new App(), 'Web');

/** The properties of a resource that core renders as a whole. */
function renderedAtOnce(resource: CfnResource): unknown {
  const { Properties = {} } = new ReferenceKeeper().renderedResource(resource) as { readonly Properties?: unknown };
  return withoutNothing(Properties);
}

/** A copy without properties that are undefined. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([name, each]) => [name, withoutNothing(each)]));
}

/** The paths to all values, as rules write them. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => pathsIn(each, `${path}[]`))];
  if (!isMap(value) || Object.keys(value).some((name) => name === 'Ref' || name.startsWith('Fn::'))) return [path];
  return [...path === '' ? [] : [path], ...Object.entries(value).flatMap(([name, each]) => pathsIn(each, path === '' ? name : `${path}.${name}`))];
}

const at = (resource: Parameters<typeof valuesAt>[0], path: string) =>
  valuesAt(resource, path).map(({ value, positions }) => [withoutNothing(value), positions]);

/** Holds what is read one by one against what core writes. */
function expectTheSame(resource: CfnResource): void {
  const template = renderedAtOnce(resource) as Record<string, unknown>;
  const { stack } = read(resource);
  for (const path of [...new Set(pathsIn(template)), 'NotThere', 'NotThere[].Either']) {
    expect([path, at(read(resource), path)]).toEqual([path, at({ value: template, stack }, path)]);
  }
  expect(withoutNothing(read(resource).properties)).toEqual(template);
}

/** What core requires of resources and no rule reads, so that the fixtures do not have it. */
function completed({ Type, Properties, ...others }: ResourceFixture): ResourceFixture {
  const { DistributionConfig } = Properties;
  const required = isMap(DistributionConfig) ? {
    DistributionConfig: { Enabled: true, DefaultCacheBehavior: { TargetOriginId: 'origin', ViewerProtocolPolicy: 'https-only' }, ...DistributionConfig },
  } : {};
  const DefaultActions = Type.endsWith('::Listener') ? [{ Type: 'forward' }] : undefined;
  return { Type, Properties: { DefaultActions, LoadBalancerArn: DefaultActions && 'arn', ...Properties, ...required }, ...others };
}

/** A resource of a template as the L1 of its class, if core takes it. */
function included(template: TemplateFixture, id: string): CfnResource[] {
  const Resources = { [id]: completed(template.Resources[id]) };
  const { Parameters, Conditions } = template;
  const others = Object.fromEntries(Object.keys(template.Resources).filter((each) => each !== id).map((each) => [each, { Type: 'Any::Any::Any' }]));
  const directory = directoryWith({ 'template.json': { Parameters, Conditions, Resources: { ...others, ...Resources } } });
  try {
    const resource = new CfnInclude(newStack(), 'Included', { templateFile: `${directory}/template.json` }).getResource(id);
    renderedAtOnce(resource);
    return resource.constructor === CfnResource ? [] : [resource];
  } catch {
    return [];
  }
}

const INCLUDED = Object.values(FIXTURES).flat().flatMap(({ stacks }) => stacks)
  .flatMap(({ template }) => Object.keys(template.Resources).flatMap((id) => included(template, id)));

test('each fixture is read as core writes it', () => {
  expect(INCLUDED.length).toBeGreaterThan(100);
  INCLUDED.forEach(expectTheSame);
});

/** A token that resolves to this value. */
function token(value: unknown): unknown {
  return typeof value === 'string' ? Lazy.string({ produce: () => value }) : Lazy.any({ produce: () => value });
}

/** A value with tokens in the place of those parts that are chosen. Tokens in it stay what they are. */
function withTokens(value: unknown, isChosen: () => boolean): unknown {
  if (value === undefined) return undefined;
  if (isChosen()) return token(value);
  if (Array.isArray(value) && !Token.isUnresolved(value)) return value.map((each) => withTokens(each, isChosen));
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTokens(each, isChosen)])) : value;
}

/** A resource of the same class, with these properties. */
function copyOf(resource: CfnResource, properties: (written: Record<string, unknown>) => Record<string, unknown>): CfnResource {
  const { cfnProperties } = resource as unknown as { readonly cfnProperties: Record<string, unknown> };
  const Class = resource.constructor as new (scope: Stack, id: string, props: unknown) => CfnResource;
  return new Class(resource.stack, `Copy${resource.stack.node.children.length}`, properties(cfnProperties));
}

test('each fixture is read as core writes it, with tokens anywhere', () => {
  fc.assert(fc.property(fc.constantFrom(...INCLUDED), fc.infiniteStream(fc.nat({ max: 4 })), (resource, numbers) => {
    const isChosen = () => numbers.next().value === 0;
    const changed = (written: object) => Object.entries(written).map(([name, value]) => [name, withTokens(value, isChosen)] as const);
    const copy = copyOf(resource, (written) => Object.fromEntries(changed(written)));
    expectTheSame(copy);
  }), { numRuns: 300 });
});

test('each fixture is read as core writes it, with an override anywhere', () => {
  const value = fc.constantFrom<unknown[]>('text', 1, undefined, null, {}, [], ['a'], { Other: 'a' }, { Ref: 'Other' }, { 'Fn::If': ['A', 'a', 'b'] }, token('text'));
  fc.assert(fc.property(fc.constantFrom(...INCLUDED), fc.nat(), value, fc.constantFrom('', 'New', 'Ref', 'Fn::Transform', String(token('Token'))), (resource, number, changed, other) => {
    const copy = copyOf(resource, (written) => ({ ...written }));
    const paths = [...pathsIn(renderedAtOnce(copy)), ''];
    const path = (paths[number % paths.length] || other).replaceAll('[]', '.0');
    copy.addOverride(path === '' ? 'Properties' : `Properties.${path}`, changed);
    if (isMap(renderedAtOnce(copy))) expectTheSame(copy);
  }), { numRuns: 500 });
});

test('a property that no override changes is read without the others', () => {
  const name = new CfnDomainName(newStack(), 'Name', { domainName: 'a', certificateArn: 'arn' });
  name.addPropertyOverride('EndpointConfiguration.Types', ['EDGE']);
  name.cfnOptions.metadata = { any: 'thing' };
  name.addOverride('Metadata.other', 'thing');
  let times = 0;
  name.securityPolicy = Lazy.string({ produce: () => `TLS_1_${times++}` });
  expect(valuesAt(read(name), 'CertificateArn').map(({ value }) => value)).toEqual(['arn']);
  expect(times).toBe(0);
  expect(valuesAt(read(name), 'EndpointConfiguration.Types[]').map(({ value }) => value)).toEqual(['EDGE']);
  expect(times).toBe(1);
});

test('a condition that is overridden is that of the template', () => {
  const name = new CfnDomainName(newStack(), 'Name', { domainName: 'a' });
  name.addOverride('Condition', 'Other');
  expect(read(name).condition).toBe('Other');
  expectTheSame(name);
});

describe('a name that is not the one in the app with another first letter', () => {
  test('is found', () => {
    const site = new CfnDistribution(newStack(), 'Site', {
      distributionConfig: { enabled: true, webAclId: 'acl', ipv6Enabled: true, defaultCacheBehavior: { targetOriginId: 'o', viewerProtocolPolicy: 'https-only' } },
    });
    expect(valuesAt(read(site), 'DistributionConfig.WebACLId').map(({ value }) => value)).toEqual(['acl']);
    expect(valuesAt(read(site), 'DistributionConfig.IPV6Enabled').map(({ value }) => value)).toEqual([true]);
    expectTheSame(site);
  });
});

describe('a property that core does not know', () => {
  test('is left out, as in the default behavior of a Distribution, which has a path pattern', () => {
    const site = new Distribution(newStack(), 'Site', { defaultBehavior: { origin: new HttpOrigin('origin.example.com') } });
    const { defaultChild } = site.node;
    expect(valuesAt(read(defaultChild as CfnDistribution), 'DistributionConfig.DefaultCacheBehavior.PathPattern')).toEqual([]);
    expectTheSame(defaultChild as CfnDistribution);
  });

  test('does not make core render the resource as a whole', () => {
    const rendered = jest.spyOn(CfnDistribution.prototype as unknown as { renderProperties(): unknown }, 'renderProperties');
    for (const id of ['One', 'Other']) {
      const site = new Distribution(newStack(), id, { defaultBehavior: { origin: new HttpOrigin('origin.example.com') } });
      rendered.mockClear();
      valuesAt(read(site.node.defaultChild as CfnDistribution), 'DistributionConfig.DefaultCacheBehavior');
    }
    expect(rendered).not.toHaveBeenCalled();
    rendered.mockRestore();
  });

  test('may be one of another shape in AWS SAM', () => {
    const event = (type: string, properties: Record<string, unknown>) => new CfnFunction(newStack(), 'Function', {
      handler: 'index.handler', runtime: 'nodejs22.x', codeUri: 's3://bucket/key', events: { Event: { type, properties: properties as never } },
    });
    expectTheSame(event('SQS', { queue: 'arn', batchSize: 1 }));
    expectTheSame(event('Api', { path: '/', method: 'get', batchSize: 1 }));
    expectTheSame(event('SNS', { topic: 'arn', batchSize: 1, path: '/' }));
  });
});

describe('a value is read', () => {
  const listener = (props: Record<string, unknown>) => new CfnListener(newStack(), 'Listener', { loadBalancerArn: 'arn', defaultActions: [{ type: 'forward' }], ...props });

  test.each<[string, Record<string, unknown>]>([
    ['in a list that is a token', { certificates: Lazy.any({ produce: () => [{ certificateArn: 'a' }] }) }],
    ['in a list with an element that is a token', { certificates: [Lazy.any({ produce: () => ({ certificateArn: 'a' }) }), { certificateArn: 'b' }] }],
    ['in a list with an element that resolves to nothing', { certificates: [Lazy.any({ produce: () => undefined }), { certificateArn: 'b' }] }],
    ['in a list of texts that is a token', { alpnPolicy: Token.asList({ Ref: 'Policies' }) }],
    ['that is a number in a text', { sslPolicy: `${Token.asNumber({ Ref: 'Number' })}` }],
    ['that is a number', { port: Token.asNumber({ Ref: 'Port' }) }],
    ['that is a function of CloudFormation', { certificates: { 'Fn::If': ['A', [{ CertificateArn: 'a' }], { Ref: 'AWS::NoValue' }] } }],
    ['that is a token and no object of a class', { sslPolicy: { creationStack: [], resolve: () => 'policy', toString: () => '' } }],
  ])('%s', (_, props) => {
    expectTheSame(listener(props));
  });

  test('with the one around it, where that costs little: V8 reads a map with a getter of its own slowly', () => {
    const certificateArn = Token.asString({ Ref: 'Certificate' });
    const authenticateOidcConfig = {
      authorizationEndpoint: 'https://a', clientId: Lazy.string({ produce: () => 'id' }), issuer: `https://${certificateArn}`, tokenEndpoint: 'https://b', userInfoEndpoint: 'https://c',
    };
    const resource = listener({ certificates: [{ certificateArn }], defaultActions: [{ type: 'authenticate-oidc', authenticateOidcConfig }] });
    const getters = (path: string) => valuesAt(read(resource), path).map(({ value }) =>
      Object.entries(Object.getOwnPropertyDescriptors(value as object)).filter(([, { get }]) => get).map(([name]) => name));
    expect(getters('Certificates[]')).toEqual([[]]);
    expect(getters('DefaultActions[]')).toEqual([[]]);
    expect(getters('DefaultActions[].AuthenticateOidcConfig')).toEqual([['Issuer']]);
  });

  test('beneath a name that is a token', () => {
    const name = Lazy.string({ produce: () => 'Name' });
    expectTheSame(new CfnResource(newStack(), 'Any', { type: 'Any::Any::Any', properties: { Map: { [name]: 'value' } } }));
  });

  test('beside a date', () => {
    const rules = [{ status: 'Enabled', prefix: 'logs', expirationDate: new Date(0), transitions: [{ storageClass: 'GLACIER', transitionDate: new Date(1) }] }];
    expectTheSame(new CfnBucket(newStack(), 'Bucket', { bucketName: 'b', lifecycleConfiguration: { rules } }));
  });
});

describe('core has the last word', () => {
  test('in a class of the app that renders properties by what they are', () => {
    class Renamed extends CfnDomainName {
      protected override renderProperties(props: Record<string, unknown>) {
        return { ...super.renderProperties(props), SecurityPolicy: props.domainName === 'a' ? 'TLS_1_0' : 'TLS_1_2' };
      }
    }
    const renamed = new Renamed(newStack(), 'Name', { domainName: 'a' });
    expect(valuesAt(read(renamed), 'SecurityPolicy').map(({ value }) => value)).toEqual(['TLS_1_0']);
    expectTheSame(renamed);
  });

  test('on properties that are wrong', () => {
    const stack = newStack();
    CertificateChecks.apply(stack);
    new CfnListener(stack, 'Listener', { loadBalancerArn: 'arn', defaultActions: [{ type: 1 as unknown as string }] });
    new CfnListener(stack, 'Other', { loadBalancerArn: 'arn', defaultActions: [{} as { type: string }] });
    expect(stack.node.validate()).toEqual([]);
    expect(() => Template.fromStack(stack)).toThrow('type: 1 should be a string');
  });
});

test('to read each element of a list by its position takes time that grows with the list', () => {
  const count = 200;
  let reads = 0;
  const certificates = new Proxy(Array.from({ length: count }, () => ({ certificateArn: Lazy.string({ produce: () => 'arn' }) })), {
    get: (list, name) => {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1;
      return Reflect.get(list, name) as unknown;
    },
  });
  const properties = { listenerArn: 'x', certificates };
  const rendered = new RenderedOnDemand({ properties, overridden: [], renamedBy: {}, rename: (named) => named }, () => 'arn');
  const found = Array.from({ length: count }, (_, index) => rendered.parts(['certificates', '[]', 'certificateArn'], [index]));
  expect(found.map((parts) => parts?.[0]?.positions)).toEqual(Array.from({ length: count }, (_, index) => [index]));
  expect(reads).toBeLessThan(10 * count);
});
