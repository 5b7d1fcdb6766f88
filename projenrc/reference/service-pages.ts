import { readFileSync } from 'fs';
import { join } from 'path';
import { keysOf, regionOf } from './services';
import { Translated, translationsOf } from './translations';
import { SERVICE_EXAMPLES } from '../../examples/services';
import type { ServiceExample } from '../../examples/services/service-example';
import { SLOTS } from '../../src/catalog/slots';

const folder = join(__dirname, '..', '..', 'examples', 'services');

/** The pages of services with an example, by file. They show the example in three languages, so the library must be compiled. */
export function servicePages(): Record<string, string> {
  const programs = Object.fromEntries(Object.keys(SERVICE_EXAMPLES).map((name) => [`${name}.ts`, programOf(name)]));
  const translations = translationsOf(programs);
  return {
    'docs/services/README.md': overview(),
    ...Object.fromEntries(Object.entries(SERVICE_EXAMPLES).map(([name, example]) =>
      [`docs/services/${name}.md`, pageOf(example, programs[`${name}.ts`], translations[`${name}.ts`])])),
  };
}

/** An example as its users write it: with the library by its name. */
export function programOf(name: string): string {
  return readFileSync(join(folder, `${name}.ts`), 'utf8').replace("'../../src'", "'cdk-acm'").trimEnd();
}

function overview(): string {
  return `<!-- Written by \`npx projen service-pages\` from examples/services: edit it there. -->
# Services with a certificate, as stacks to copy

Each page has a complete stack in TypeScript, Python and Java: certificate, name, TLS policy and DNS record. The tests of this library synthesize
these stacks in TypeScript and Python, and compile them in Java. The checks report nothing for them. [Services](../services.md) lists every property
that takes a certificate.

| service | certificate in |
|---|---|
${sorted().map(([name, example]) => `| [${example.service}](${name}.md) | ${regionText(example)} |`).join('\n')}
| Application Load Balancer | [its own region](../load-balancers.md) |
| CloudFront | [us-east-1](../cloudfront-certificates.md) |
| a static site in S3 | [us-east-1, with CloudFront](../sites.md) |
`;
}

/** The examples, in the order of their titles. */
function sorted() {
  return Object.entries(SERVICE_EXAMPLES).sort(([, { service: a }], [, { service: b }]) => a.localeCompare(b));
}

function pageOf(example: ServiceExample, program: string, { python, java }: Translated): string {
  const keys = keysText(example);
  return `<!-- Written by \`npx projen service-pages\` from examples/services: edit it there. -->
# ${example.service}

${example.about}
${example.property ? `
| what | here |
|---|---|
| property | \`${example.property[0]}\`, \`${example.property[1]}\` |
| region of the certificate | ${regionText(example)} |
${keys ? `| keys | ${keys} |\n` : ''}` : ''}
Replace \`example.com\` with a public hosted zone of your account.

## TypeScript

\`\`\`typescript
${program}
\`\`\`

## Python

\`\`\`python
${python}
\`\`\`

## Java

\`\`\`java
${java}
\`\`\`

## What to know

${example.notes.map((note) => `* ${note}`).join('\n')}

## Sources

${example.sources.map((source) => `* <${source}>`).join('\n')}
`;
}

function slotOf({ property }: ServiceExample) {
  return SLOTS.find((slot) => slot.type === property?.[0] && slot.property === property[1]);
}

function regionText(example: ServiceExample): string {
  const slot = slotOf(example);
  if (!slot) return 'us-east-1, with CloudFront';
  return slot.region === 'cloudfront' ? regionOf(slot) : 'its own'; // all examples with a choice are regional
}

function keysText(example: ServiceExample): string | undefined {
  const slot = slotOf(example);
  return slot?.keys && keysOf(slot);
}
