import { Comparison } from './comparison';
import { goalsOf, type Goal } from './goals';
import { VARIANT_NAMES, type Results, type Variant } from './measures';
import { medianOf, percent } from './statistics';

/** The page with the results. */
export function pageOf(results: Results): string {
  const apps = results.apps.map((runs) => new Comparison(runs));
  const [largest, full] = apps.slice(-2);
  return `<!-- Written by "npm run bench". -->

# What the checks cost

\`npm run bench\` makes apps of several sizes, runs each with and without checks, and writes this page. The figures are medians of
${results.rounds} runs, each in a process of its own, one variant after the other, round by round, so that the ratios hold whatever else the
machine does. The times are those of one machine: compare them with each other, not with yours.

An app has stacks of up to 400 resources: queues, topics, parameters, roles and log groups. ${percent(largest.size.consumers)} of the resources have a
certificate: listeners, distributions and domain names, made with the constructs of aws-cdk-lib. Nothing is wired wrong.
Compared are ${Object.entries(results.versions).map(([name, version]) => `${name} ${version}`).join(', ')}, on Node.js ${results.node}.

## Goals

| what | goal | measured | |
| --- | --- | --- | --- |
${goalsOf(results).map(row).join('\n')}

Running an app is what \`cdk synth\` waits for: loading the libraries, making the constructs, synthesizing. Of the synthesis alone, \`apply\`
is ${percent(largest.shareOfApply('synthesis'))}, and ${percent(full.shareOfApply('synthesis'))} where every resource has a certificate. Most of that is CDK's own rendering of these resources,
which is needed once more to see them as they will be deployed; the rest is one walk over the constructs. It is measured within the run:
the time for \`apply\` and for the validation that it adds. The checks are loaded when an app first asks for them, in ${medianOf(results.loading, (each) => each.checks).toFixed(0)} ms.

## Beside others

Running the app, as a multiple of running it without checks.

${table(apps, (app, variant) => app.multiple(variant).toFixed(2))}

They do different things: cdk-nag looks for bad practice of all kinds, the validator of CDK checks schemas, cdk-preflight looks for what fails
a deployment of any service. What can be read here is what it costs to have the certificates checked as well.

## Growth

Milliseconds for 1,000 resources, in addition to running the app without checks. A constant part gets smaller with the size of the app;
what grew faster than the app would get larger.

${table(apps.slice(0, -1), (app, variant) => app.perThousand(variant).toFixed(0))}

## Memory

Megabytes, at most.

${table(apps, (app, variant) => app.median(variant, 'memory').toFixed(0))}
`;
}

function row({ what, most, measured, words }: Goal): string {
  return `| ${what} | ≤ ${words(most)} | ${words(measured)} | ${measured <= most ? 'met' : '**missed**'} |`;
}

function table(apps: readonly Comparison[], cell: (app: Comparison, variant: Variant) => string): string {
  const names = apps.map(({ size }) => `${size.resources.toLocaleString('en')}${size.consumers === 1 ? ', all with a certificate' : ' resources'}`);
  const rows = VARIANT_NAMES.map((variant) => [variant, ...apps.map((app) => cell(app, variant))]);
  return [['', ...names], ['---', ...names.map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
