import { App, Duration, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { DUBLIN, InternalStack } from './internal-stack';
import { PrivateCertificateAuthority, TrustBundle } from '../../src';

const REFERENCES = ['strong', 'weak', 'both'];

/** The template of a stack with the bundle of a CA that is in another stack, and of a CA below that one. */
function reader(references: string, change: { days?: number; commonName?: string; region?: string }): Template {
  const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': references } });
  const home = new InternalStack(app, DUBLIN, 'Home');
  const root = home.root({ commonName: change.commonName ?? 'Root', validity: Duration.days(change.days ?? 3650) });
  const issuing = home.issuing({ parent: root });
  const web = new InternalStack(app, { ...DUBLIN, region: change.region ?? DUBLIN.region }, 'Web');
  const bundle = new TrustBundle(web, 'Bundle', { authorities: [issuing], parameterName: '/trust' });
  void bundle.file;
  if (!change.region) web.issuing({ parent: root });
  return web.template;
}

describe.each(REFERENCES)('with %s references, what another stack reads of a CA', (references) => {
  test('comes from an output of the stack of the CA, which no export keeps from changing', () => {
    const template = reader(references, {});
    const chain = { 'Fn::GetStackOutput': { StackName: 'Home', OutputName: Match.stringLikeRegexp('Issuing.*Chain'), Region: 'eu-west-1' } };
    template.hasResourceProperties('AWS::SSM::Parameter', { Value: chain, Description: Match.stringLikeRegexp('^The CA certificates of Web/Bundle, revision [0-9a-f]{16}$') });
    template.hasResourceProperties('Custom::CdkAcmTrustBundle', { Certificates: chain, Revision: Match.stringLikeRegexp('^[0-9a-f]{16}$') });
    expect(JSON.stringify(template.findResources('Custom::CdkAcmTrustBundle'))).not.toContain('ImportValue');
  });

  test.each([{ days: 3000 }, { commonName: 'Other' }])('is read again after the change %j of the root', (change) => {
    const parts = (template: Template) => ['AWS::SSM::Parameter', 'Custom::CdkAcmTrustBundle', 'AWS::ACMPCA::CertificateAuthorityActivation']
      .map((type) => JSON.stringify(template.findResources(type)));
    const [before, same, after] = [reader(references, {}), reader(references, {}), reader(references, change)].map(parts);
    expect(same).toEqual(before);
    after.forEach((part, index) => expect(part).not.toBe(before[index]));
  });
});

test('a stack in another region reads it too', () => {
  reader('strong', { region: 'us-east-1' }).hasResourceProperties('AWS::SSM::Parameter', { Value: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'eu-west-1' }) } });
});

test('a nested stack of the stack of the CA refers to it', () => {
  const home = new InternalStack();
  const { parameter } = new TrustBundle(new NestedStack(home, 'Nested'), 'Bundle', { authorities: [home.root()] });
  expect(JSON.stringify(Template.fromStack(Stack.of(parameter)).toJSON())).not.toContain('GetStackOutput');
});

describe('what is refused, with what works', () => {
  const root = (scope: Stack) => new PrivateCertificateAuthority(scope, 'Root', { commonName: 'Root', validity: Duration.days(3650) });
  const bundle = (scope: Stack, authority: PrivateCertificateAuthority) => new TrustBundle(scope, 'Bundle', { authorities: [authority] });

  test('a CA of another Stage', () => {
    const app = new App();
    const [home, web] = ['One', 'Two'].map((id, index) => new Stack(new Stage(app, id), `Stack${index}`, { env: DUBLIN }));
    expect(() => bundle(web, root(home))).toThrow('TrustBundle "Two/Stack1/Bundle": the certificates of CA "One/Stack0/Root" cannot be read in stack "Two/Stack1": '
      + 'they are in different Stages, which are deployed apart; give them as text: write the output of');
  });

  test('a CA of another account', () => {
    const app = new App();
    expect(() => bundle(new InternalStack(app, DUBLIN, 'Web'), root(new InternalStack(app, { ...DUBLIN, account: '222222222222' })))).toThrow(
      'cannot be read in stack "Web": the CA is in account 222222222222, the stack in account 111111111111; give them as text');
  });

  test('a CA whose region is not known', () => {
    const app = new App();
    expect(() => bundle(new InternalStack(app, DUBLIN, 'Web'), root(new Stack(app, 'Home')))).toThrow(
      'the region of stack "Home", which has the CA, is not known; give it an env with a region');
    expect(() => bundle(new Stack(app, 'Other'), root(new Stack(app, 'Agnostic')))).not.toThrow();
  });

  test('a stack that the CA needs', () => {
    const app = new App();
    const [home, web] = [new InternalStack(app), new InternalStack(app, DUBLIN, 'Web')];
    home.addStackDependency(web);
    expect(() => bundle(web, root(home))).toThrow('create the CA in a stack that needs nothing of the stack that reads its certificates');
  });
});
