import { Comparison, type Spread } from './comparison';
import { goalsOf, type Goal } from './goals';
import { COMPARED, PARTS_OF_APPLY, type Loading, type Results } from './measures';
import { median, medianOf, percent } from './statistics';

/** The page with the results. */
export function pageOf(results: Results): string {
  const apps = results.apps.map((runs) => new Comparison(runs));
  const [largest] = apps.slice(-2);
  const loading = (member: keyof Loading) => `${medianOf(results.loading, (each) => each[member]).toFixed(0)} ms`;
  return `<!-- Written by "npm run bench". -->

# What the checks cost

\`npm run bench\` makes apps of several sizes, runs each with and without checks, and writes this page. The figures are medians of
${results.rounds} runs, each in a process of its own, in rounds that have every variant once and begin with another one each time. The times are
those of one machine, by the clock: compare them with each other, not with yours. How far they can be trusted is seen in the spread.

An app has stacks of up to 400 resources: queues, topics, parameters, roles and log groups. ${percent(largest.size.consumers)} of the resources have a
certificate: listeners, distributions and domain names, made with the constructs of aws-cdk-lib. The certificates are created, imported, read from
other stacks, chosen by a condition, or made by this library. Each stack has a nested stack. One consumer in 20 has an override, and one in 50 a finding.
Compared are ${Object.entries(results.versions).map(([name, version]) => `${name} ${version}`).join(', ')}, on Node.js ${results.node}.
CDK's own validator, which is on by default, is switched off (\`CDK_VALIDATION=false\`) but where it is named.

## Goals

| what | goal | measured | result |
| --- | --- | --- | --- |
${goalsOf(results).map(row).join('\n')}

What \`apply\` takes is measured within its runs: adding the checks, and the validation of the app in which they do their work. It is compared with the
rest of the synthesis in the same run. Two more measurements show what it is made of: the same validation once more in the same process, when V8 has
compiled most of the code that it runs; and one walk that has aws-cdk-lib resolve the properties of the consumers and of the certificates, and judges nothing.
No check can take less than the second.

${table(apps, ['CertificateChecks.apply' as const, ...PARTS_OF_APPLY].map((variant) => [variant, (app) => percent(app.share(variant))]))}

\`require('cdk-acm')\` loads nothing until you use a part of it. Loading the checks takes additional time, once: ${loading('checksInApp')} in an app that has a stack
already, and ${loading('checks')} where they are the first to need a part of aws-cdk-lib that the app needs as well. The thousand templates are of 40 resources each, as JSON in one cloud assembly.

## Beside others

Running the app (loading the libraries, making the constructs, synthesizing), as a multiple of running it without checks; in brackets the
least and the most of the rounds.

${table(apps, COMPARED.map((variant) => [variant, (app) => spread(app.multiple(variant))]))}

They do different things: cdk-nag looks for bad practice of all kinds, the validator of CDK checks schemas, cdk-preflight looks for what fails
a deployment of any service. What can be read here is what it costs to have the certificates checked as well.

## Growth

Milliseconds for 1,000 resources, in addition to running the app without checks. A constant part gets smaller with the size of the app.
A rising row means that the cost grows faster than the app.

${table(apps.slice(0, -1), [
  ...COMPARED.map((variant): Row => [variant, (app) => app.perThousand(variant).toFixed(0)]),
  ['CertificateChecks.apply, within its runs', (app) => app.checksPerThousand().toFixed(1)],
])}

## Certificates in many regions

A MultiRegionCertificate with ${results.regions[0].names} names and a listener in each region: creating the constructs and synthesizing, with the checks, in
milliseconds. A part is constant, so that twice as many regions take less than twice as long.

| regions | milliseconds | per region |
| ---: | ---: | ---: |
${results.regions.map(({ regions, milliseconds }) => `| ${regions} | ${median(milliseconds).toFixed(0)} | ${(median(milliseconds) / regions).toFixed(1)} |`).join('\n')}

## Memory

Megabytes, at most.

${table(apps, COMPARED.map((variant) => [variant, (app) => app.median(variant, 'memory').toFixed(0)]))}
`;
}

type Row = [name: string, cell: (app: Comparison) => string];

function row({ what, most, measured, words }: Goal): string {
  return `| ${what} | ≤ ${words(most)} | ${words(measured)} | ${measured <= most ? 'met' : '**missed**'} |`;
}

function spread({ median: middle, least, most }: Spread): string {
  return `${middle.toFixed(2)} (${least.toFixed(2)} – ${most.toFixed(2)})`;
}

function table(apps: readonly Comparison[], rows: readonly Row[]): string {
  const names = apps.map(({ size }) => `${size.resources.toLocaleString('en')}${size.consumers === 1 ? ', all with a certificate' : ' resources'}`);
  return [['variant', ...names], ['---', ...names.map(() => '---:')], ...rows.map(([name, cell]) => [name, ...apps.map(cell)])]
    .map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
