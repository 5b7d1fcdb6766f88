import { pagesOf, titleOf } from './pages-of-slot';
import { NO_PAGE } from './without-example';
import { CERTIFICATE_STORES } from '../../src/catalog/certificate-stores';
import { COMPUTE } from '../../src/catalog/compute';
import { cloudFrontCertificateHome } from '../../src/catalog/partitions';
import type { Allowed, ByProperty, Certainty, KeyAlgorithm, Kind, RequiredRegion, Slot } from '../../src/catalog/slot';
import { SLOTS } from '../../src/catalog/slots';

const UNKNOWN = '–';

/** The reference of the catalogue: what each service takes, in one table. */
export function servicesPage(): string {
  const forAcm = SLOTS.filter((slot) => slot.takes.includes('acm'));
  const forOthers = SLOTS.filter((slot) => !slot.takes.includes('acm'));
  return `<!-- Written by \`npx projen docs\` from src/catalog: edit it there. -->
# Services and the certificates they take

What the checks know, property by property, each with the AWS page that says so. An ACM certificate never leaves its region and its
account, so what is below in *Region* is where it has to be created or imported. Below each service, *→* leads to a complete stack or a guide.
[Examples](services/README.md) lists the stacks.

* *${regionName('cloudfront')}* stands for the region of CloudFront's certificates in the standard partition. CloudFront takes no ACM
  certificate in China, and does not exist in GovCloud.
* *its own* is the region of the stack that has the resource.
* Keys are named as ACM names them: \`RSA_2048\` is *RSA 2048*. Where there is a –, AWS does not say, and the checks do not judge.
* *Names* is the property with the names that the certificate has to be for.
* What has a † is not written down for that very property: it follows from what AWS documents elsewhere, and the checks warn at most.
* Kinds: *public* is issued by Amazon, *private* by a CA of AWS Private CA, *imported* by another CA. A certificate that can be
  exported is public or private as well.
* *Another ARN* is what CloudFormation does to the resource when its certificate is another one.

## Properties that take an ACM certificate

| Service | Property | Region | Keys | Kinds | Names | Another ARN |
|---|---|---|---|---|---|---|
${forAcm.map(acmRow).join('\n')}

### Without a stack or guide

${Object.entries(withoutPage()).map(([service, reason]) => `* ${service}: ${reason}`).join('\n')}

## Properties that look like it

They take something else. The checks refuse an ACM certificate there.

| Service | Property | Takes | Another value |
|---|---|---|---|
${forOthers.map(otherRow).join('\n')}

## Machines

ACM hands no certificate to the user's own software. The checks refuse one that such a resource mentions, unless it can be exported.

| Service | Resource | Unless |
|---|---|---|
${COMPUTE.map(({ service, type, enclave, source }) => row([`[${service}](${source})`, code(type), enclave ? `${code(enclave)} is true` : '']))
  .join('\n')}
`;
}

/** The region of the certificate, as the tables name it. */
export function regionOf({ region }: Slot): string {
  return fact(region, regionName);
}

/** The keys of the certificate, as the tables name them. */
export function keysOf({ keys }: Slot): string {
  return fact(keys, keyNames);
}

function acmRow(slot: Slot): string {
  const also = slot.takes.filter((store) => store !== 'acm').map((store) => `<br>or ${CERTIFICATE_STORES[store].name}`).join('');
  return row([
    `[${slot.service}](${slot.source})${pagesOf(slot).map(linkTo).join('')}`,
    propertyOf(slot) + also,
    regionOf(slot),
    keysOf(slot),
    fact(slot.kinds, kindNames),
    slot.names ? slot.names.properties.map(code).join(', ') + mark(slot.names.certainty) : UNKNOWN,
    change(slot),
  ]);
}

function linkTo(file: string): string {
  return `<br>→ [${titleOf(file)}](${file})`;
}

/** Why a service has no page, by service. */
function withoutPage(): Readonly<Record<string, string>> {
  return Object.fromEntries(SLOTS.filter(({ type, takes }) => takes.includes('acm') && NO_PAGE[type]).map(({ service, type }) => [service, NO_PAGE[type]]));
}

function otherRow(slot: Slot): string {
  const takes = slot.takes.map((store) => CERTIFICATE_STORES[store].name).join(' or ');
  return row([`[${slot.service}](${slot.source})`, propertyOf(slot), takes, change(slot)]);
}

function propertyOf({ type, property, where }: Slot): string {
  const conditions = Object.entries(where ?? {}).map(([name, value]) => `<br>where ${code(last(name))} is ${code(value)}`);
  return `${code(type)}<br>${code(property)}${conditions.join('')}`;
}

function regionName(region: RequiredRegion): string {
  return region === 'own' ? 'its own' : cloudFrontCertificateHome('aws').region!;
}

function keyNames({ only, certainty }: Allowed<KeyAlgorithm>): string {
  const families = ['RSA', 'EC'].map((family) => ({
    family,
    sizes: only.filter((key) => key.startsWith(`${family}_`)).map((key) => key.slice(family.length + 1)),
  }));
  return families.filter(({ sizes }) => sizes.length > 0).map(({ family, sizes }) => `${family} ${sizes.join(', ')}`).join('<br>') + mark(certainty);
}

function kindNames({ only, certainty }: Allowed<Kind>): string {
  return only.join(', ') + mark(certainty);
}

function mark(certainty: Certainty): string {
  return certainty === 'inferred' ? ' †' : '';
}

/** A fact, or one line for each that a property decides on. */
function fact<T extends string | object>(value: T | ByProperty<T> | undefined, text: (fact: T) => string): string {
  if (value === undefined) return UNKNOWN;
  if (!isByProperty(value)) return text(value);
  const names = Object.keys(value.values).map((name) => ({ name: code(name), text: text(value.values[name]) }));
  if (value.absent !== undefined) names.push({ name: `no ${code(last(value.property))}`, text: text(value.absent) });
  const texts = [...new Set(names.map((each) => each.text))];
  return texts.map((each) => `${names.filter((name) => name.text === each).map(({ name }) => name).join(', ')}: ${each}`).join('<br>');
}

function isByProperty<T extends string | object>(value: T | ByProperty<T>): value is ByProperty<T> {
  return typeof value === 'object' && 'values' in value;
}

function change({ replaces }: Slot): string {
  return replaces ? '**replaces** it' : 'updates it';
}

/** The part of a path that people know a property by. */
function last(path: string): string {
  return path.split('.').pop()!.replace('[]', '');
}

function code(text: string): string {
  return `\`${text}\``;
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
