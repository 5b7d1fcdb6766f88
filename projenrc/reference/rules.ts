import { exampleCode, exampleOutput } from './rule-examples';
import type { RuleFacts } from '../../src/checks/rule';
import { RULE_FACTS, RULES_OF_DESCRIBED, RULES_OF_LIVE, RULES_ON_REQUEST } from '../../src/checks/rules';
import { Severity } from '../../src/checks/severity';
import { aspectName } from '../aspects/aspects';

/** The pages of the rules, by file. */
export function rulePages(): Record<string, string> {
  return {
    'docs/rules/README.md': overview(),
    ...Object.fromEntries(RULE_FACTS.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)])),
    ...Object.fromEntries(RULES_OF_LIVE.map((rule) => [`docs/rules/${rule.id}.md`, pageOfLive(rule)])),
  };
}

function overview(): string {
  return `<!-- Written by \`npx projen docs\` from src/checks/rules: edit it there. -->
# Rules

\`CertificateChecks.apply(app)\` asks all of them. A rule that is broken for sure is an **error**, and synthesis fails, where the deployment
cannot work or its outcome can never do its job; it is a **warning** where that works and is bad practice all the same, or where AWS does
not document what the rule rests on. What is known at deployment only is never judged.

| Rule | Holds when | By default |
|---|---|---|
${RULE_FACTS.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.holds} | ${byDefault(rule)} |`).join('\n')}

[\`cdk-acm check --live\`](../cli.md#ask-aws---live) can also ask AWS about the ARNs and the hosted zones in templates, and
[\`CertificateHook\`](../hook.md) about ARNs. Then these rules apply too:

| Rule | Holds when | By default |
|---|---|---|
${RULES_OF_LIVE.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.holds} | ${byDefault(rule)} |`).join('\n')}

To ask one rule alone, add its Aspect: \`Aspects.of(app).add(new ${aspectName(RULE_FACTS[0].id)}())\`. What each service takes is in
[the reference of services](../services.md).
`;
}

function pageOf(rule: RuleFacts): string {
  return `<!-- Written by \`npx projen docs\` from src/checks/rules/${rule.id}.ts and examples/rules/${rule.id}.ts: edit it there. -->
# ${rule.id}

Holds when ${rule.holds}. By default it is ${byDefault(rule)}.

${wrapped(rule.why)}

## Wrong

\`\`\`ts
${exampleCode(rule.id, 'wrong')}
\`\`\`

\`\`\`text
${exampleOutput(rule.id)}
\`\`\`

## Right

\`\`\`ts
${exampleCode(rule.id, 'right')}
\`\`\`

\`stack\` is in ap-southeast-2, \`hostedZone\` is that of example.com; [the whole file](../../examples/rules/${rule.id}.ts) is compiled and
synthesized by the tests of this library.

## What it leaves alone

${wrapped(`What is known at deployment only: parameters, imported values, tokens. ${rule.leaves}`)}

## When you know better

At one place, and only there (\`construct\` is what the finding is *in*, or something around it; a certificate's consumer, for most rules):

\`\`\`ts
Validations.of(construct).acknowledge({ id: 'cdk-acm::${rule.id}', reason: 'why it is right here' });
\`\`\`

Everywhere:

\`\`\`ts
CertificateChecks.apply(app, { severity: { '${rule.id}': Severity.${rule.severity === Severity.ERROR ? 'WARNING' : 'OFF'} } });
\`\`\`

${guideTo(rule.id)}## Sources

${rule.sources.map((source) => `* <${source}>`).join('\n')}
`;
}

/** The guides that show what to do instead, by rule. */
const GUIDES: Readonly<Record<string, string>> = Object.fromEntries(
  ['supported-service', 'exportable-certificate', 'exportable-certificate-arn'].map((id) => [id, '[Certificates on EC2](../ec2.md)']));

function guideTo(rule: string): string {
  return rule in GUIDES ? `## Guide\n\n${GUIDES[rule]} compares the ways in which software on a machine can use a certificate.\n\n` : '';
}

/** A rule that needs an answer of AWS, which synthesis does not have. */
function pageOfLive({ id, holds, why, leaves, sources, severity }: RuleFacts): string {
  return `<!-- Written by \`npx projen docs\` from src/checks/rules/${id}.ts: edit it there. -->
# ${id}

Holds when ${holds}. By default it is ${byDefault({ id, severity })}.

${wrapped(why)}

${isAskedByHook(id) ? `[\`cdk-acm check --live\`](../cli.md#ask-aws---live) and, if you set \`verifyCertificates\`, [\`CertificateHook\`](../hook.md) ask this rule. Synthesis
does not: a template does not show what became of a certificate.` : '[`cdk-acm check --live`](../cli.md#ask-aws---live) asks this rule. Synthesis does not: a template does not show what Route 53 and DNS say.'}

## What it leaves alone

${wrapped(leaves)}

## When you know better

On the command line:

\`\`\`console
npx cdk-acm check --live --severity ${id}=${severity === Severity.ERROR ? 'warning' : 'off'}
\`\`\`

In one place of an app, for the command line:

\`\`\`ts
Validations.of(construct).acknowledge({ id: 'cdk-acm::${id}', reason: 'why it is right here' });
\`\`\`

${isAskedByHook(id) ? `In the hook:

\`\`\`ts
new CertificateHook(stack, 'Hook', { verifyCertificates: true, severity: { '${id}': Severity.WARNING } });
\`\`\`

` : ''}## Sources

${sources.map((source) => `* <${source}>`).join('\n')}
`;
}

function isAskedByHook(id: string): boolean {
  return RULES_OF_DESCRIBED.some((rule) => rule.id === id);
}

function byDefault({ id, severity }: Pick<RuleFacts, 'id' | 'severity'>): string {
  return `${severity === Severity.ERROR ? 'an error' : 'a warning'}${id === 'allowed-names' ? ', where `allowedDomains` is given' : ''}${isOnRequest(id) ? ', where a severity is set for it' : ''}`;
}

function isOnRequest(id: string): boolean {
  return RULES_ON_REQUEST.some((rule) => rule.id === id);
}

/** Lines of at most 135 characters. */
function wrapped(text: string): string {
  return text.split(' ').reduce((lines: string[], word) => {
    const line = lines[lines.length - 1];
    return line !== undefined && line.length + word.length < 135 ? [...lines.slice(0, -1), `${line} ${word}`] : [...lines, word];
  }, []).join('\n');
}
