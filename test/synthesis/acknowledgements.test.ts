import { App, Aspects, Stack, Validations } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { checkedApp, distribution, SYDNEY, SYDNEY_ARN, VIRGINIA_ARN } from './checked-app';
import { CertificateChecks, CertificateChecksPlugin, CertificateRegionCheck, Severity } from '../../src';
import { Acknowledgements } from '../../src/synthesis/acknowledgements';
import { run } from '../cli/run';

const WRONG_REGION = /cdk-acm::certificate-region/;

describe('a finding is silenced', () => {
  test.each(['the consumer', 'its stack', 'the app'])('where it is acknowledged at %s', (where) => {
    const { app, stack } = checkedApp();
    const site = distribution(stack, SYDNEY_ARN);
    const scope = { 'the consumer': site, 'its stack': stack, 'the app': app }[where]!;
    Validations.of(scope).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    expect(() => app.synth()).not.toThrow();
  });

  test('there and only there', () => {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, SYDNEY_ARN, 'One')).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    distribution(stack, SYDNEY_ARN, 'Two');
    expect(() => app.synth()).toThrow('cdk-acm found 1 error');
  });

  test('by its own rule alone', () => {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, SYDNEY_ARN)).acknowledge({ id: 'cdk-acm::supported-service', reason: 'another matter' });
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test.each<[string, string[]]>([
    ['one after the other', ['certificate-region', 'certificate-account']],
    ['in the other order', ['certificate-account', 'certificate-region']],
  ])('beside another one at the same construct, %s', (_, rules) => {
    const { app, stack } = checkedApp();
    const site = distribution(stack, SYDNEY_ARN.replace(SYDNEY.account, '444455556666'));
    rules.forEach((rule) => Validations.of(site).acknowledge({ id: `cdk-acm::${rule}`, reason: 'it moves tomorrow' }));
    expect(() => app.synth()).not.toThrow();
  });

  test('by the severity off, and made a warning by the severity warning', () => {
    for (const severity of [Severity.OFF, Severity.WARNING]) {
      const app = new App();
      CertificateChecks.apply(app, { severity: { 'certificate-region': severity } });
      distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
      const { messages } = app.synth().getStackByName('Web');
      expect(messages.filter((message) => message.level === 'warning')).toHaveLength(severity === Severity.OFF ? 0 : 1);
    }
  });

  test('by what is applied to its own stack, over what is applied to the app', () => {
    const { app, stack } = checkedApp();
    CertificateChecks.apply(stack, { severity: { 'certificate-region': Severity.OFF } });
    distribution(stack, SYDNEY_ARN);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('an acknowledgement that silences nothing is a warning', () => {
  test.each([
    ['certificate-region', 'nothing here breaks cdk-acm::certificate-region'],
    ['certificate-regoin', 'there is no rule cdk-acm::certificate-regoin to acknowledge: write "cdk-acm::certificate-region"'],
    ['certificates', 'there is no rule cdk-acm::certificates to acknowledge: the rules are certificate-region, '],
  ])('%s', (rule, text) => {
    expect(warningsOf(`cdk-acm::${rule}`)).toContainEqual(expect.stringContaining(text));
  });

  test.each([
    ['without the prefix', 'certificate-region', 'cdk-acm::certificate-region'],
    ['without the prefix, of a construct', 'support-stack-name', 'cdk-acm::support-stack-name'],
    ['with one colon', 'cdk-acm:certificate-region', 'cdk-acm::certificate-region'],
    ['with another spelling of the prefix, and of the rule', 'CdkAcm::certificateRegion', 'cdk-acm::certificate-region'],
    ['with a slash', 'cdk-acm/tls-policy', 'cdk-acm::tls-policy'],
  ])('%s', (_, id, meant) => {
    expect(warningsOf(id)).toContainEqual(expect.stringContaining(`there is no rule ${id} to acknowledge: write "${meant}"`));
  });

  test.each(['AwsSolutions-ELB2', 'AwsSolutions::certificate-region', 'certificate-regions', 'other::tls-policy', 'Annotation::@aws-cdk/core:x'])(
    'but not one of another library: %s', (id) => {
      expect(warningsOf(id)).toEqual([]);
    });

  test('but not one of a rule that only the command line and the hook ask', () => {
    expect(warningsOf('cdk-acm::usable-certificate')).toEqual([]);
    expect(warningsOf('usable-certificate')).toContainEqual(expect.stringContaining('write "cdk-acm::usable-certificate"'));
  });

  test('but not one that a single check cannot know', () => {
    const app = new App();
    Aspects.of(app).add(new CertificateRegionCheck());
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    Validations.of(distribution(stack, VIRGINIA_ARN)).acknowledge({ id: 'tls-policy', reason: 'none' });
    expect(app.synth().getStackByName('Web').messages).toEqual([]);
  });

  function warningsOf(id: string): unknown[] {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, VIRGINIA_ARN)).acknowledge({ id, reason: 'none' });
    return app.synth().getStackByName('Web').messages.map((message) => message.entry.data);
  }
});

test('a mistyped acknowledgement is told together with the finding that it does not silence', () => {
  const { app, stack } = checkedApp();
  Validations.of(distribution(stack, SYDNEY_ARN)).acknowledge({ id: 'cdk-acm::certificate-regoin', reason: 'none' });
  expect(() => app.synth()).toThrow(/certificate-region at[^]*at Web\/Site: there is no rule cdk-acm::certificate-regoin/);
});

describe.each<[string, object]>([
  ['no reason', {}], ['undefined', { reason: undefined }], ['an empty text', { reason: '' }], ['blanks', { reason: '  ' }], ['a number', { reason: 5 }],
])('an acknowledgement from JavaScript with %s does not apply', (_, props) => {
  const id = 'cdk-acm::certificate-region';
  const sentence = `; an acknowledgement at Web/Site has no reason, so it does not apply: write { id: '${id}', reason: 'why it is right here' }`;
  const app = (severity = Severity.ERROR) => {
    const one = new App();
    const stack = new Stack(one, 'Web', { env: SYDNEY });
    Validations.of(distribution(stack, SYDNEY_ARN)).acknowledge({ id, ...props } as never);
    return { one, stack, checked: () => (CertificateChecks.apply(one, { severity: { 'certificate-region': severity } }), one) };
  };

  test('to an error of the checks', () => {
    expect(() => app().checked().synth()).toThrow(sentence);
  });

  test('to a warning of the checks', () => {
    const { checked, stack } = app(Severity.WARNING);
    checked().synth();
    expect(Annotations.fromStack(stack).findWarning('/Web/Site', Match.stringLikeRegexp('an acknowledgement at Web/Site has no reason'))).toHaveLength(1);
  });

  test('to a finding of the plugin', () => {
    jest.spyOn(console, 'error').mockReturnValue();
    const { one } = app();
    Validations.of(one).addPlugins(new CertificateChecksPlugin());
    expect(() => one.synth()).toThrow();
    process.exitCode = undefined;
  });

  test('to a finding of the command line', () => {
    expect(run('check', app().one.synth().directory)).toMatchObject({ exitCode: 1, out: expect.stringContaining(sentence) as string });
  });
});

test('an acknowledgement with a reason applies beside one without', () => {
  const { app, stack } = checkedApp();
  const site = distribution(stack, SYDNEY_ARN);
  Validations.of(stack).acknowledge({ id: 'cdk-acm::certificate-region', reason: undefined as never });
  Validations.of(site).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
  expect(run('check', app.synth().directory)).toMatchObject({ exitCode: 0 });
});

test('what is acknowledged at a construct is read once for all findings beneath it', () => {
  const stack = new Stack(new App(), 'Web');
  Validations.of(stack).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
  const read = jest.spyOn(stack.node, 'metadata', 'get');
  const acknowledgements = new Acknowledgements();
  const found = [1, 2, 3].map(() => acknowledgements.at(stack));
  expect(found[2]?.withReason).toEqual(new Set(['cdk-acm::certificate-region']));
  expect(read).toHaveBeenCalledTimes(1);
});
