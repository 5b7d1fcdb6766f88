import * as path from 'path';
import { cdkSynth } from './cdk-synth';
import { RULE_FACTS } from '../../src/checks/rules';
import { Severity } from '../../src/checks/severity';

const ROOT = path.resolve(__dirname, '..', '..');
const required = (...names: string[]) => `require(${JSON.stringify(path.join(ROOT, ...names))})`;

/** An app with a stack for each of these rules that breaks it, in the code of its page. */
const appThatBreaks = (rules: readonly string[]) => `
  process.env.TS_NODE_PROJECT = ${JSON.stringify(path.join(ROOT, 'tsconfig.dev.json'))};
  require('ts-node/register/transpile-only');
  const { App } = require('aws-cdk-lib');
  const { CertificateChecks, Severity } = ${required('src')};
  const { EXAMPLES } = ${required('examples', 'rules')};
  const { stackWith } = ${required('examples', 'rules', 'app')};
  const app = new App({ context: { 'availability-zones:account=111122223333:region=ap-southeast-2': ['ap-southeast-2a', 'ap-southeast-2b'] } });
  CertificateChecks.apply(app, { severity: { 'expiry-alarm': Severity.WARNING } }); // the rule that applies on request
  for (const rule of ${JSON.stringify(rules)}) stackWith(app, rule, EXAMPLES[rule].wrong);
  app.synth();
`;

const rulesOf = (severity: Severity) => RULE_FACTS.filter((rule) => rule.severity === severity).map(({ id }) => id).sort();
const told = (text: string, finding: RegExp) => [...new Set([...text.matchAll(finding)].map(([, id]) => id))].sort();

test('"cdk synth" says each rule that is an error, and exits with 1', async () => {
  const { exitCode, stderr } = await cdkSynth(appThatBreaks(rulesOf(Severity.ERROR)), []);
  expect(told(stderr, /^ *cdk-acm::([\w-]+) at /gm)).toEqual(rulesOf(Severity.ERROR));
  expect(exitCode).toBe(1);
});

test('"cdk synth" says each rule that is a warning, and exits with 0', async () => {
  const { exitCode, stderr } = await cdkSynth(appThatBreaks(rulesOf(Severity.WARNING)), []);
  expect(told(stderr, /^WARNING cdk-acm::([\w-]+) at /gm)).toEqual(rulesOf(Severity.WARNING));
  expect(exitCode).toBe(0);
});
