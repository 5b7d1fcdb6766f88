import type { CertificateMap, Consumer, MappedCertificate } from './certificate-map';
import { ANYWHERE, GIVEN_AT_DEPLOYMENT, namesOf, passedOnText } from './words';
import { grouped } from '../../deployment/grouped';
import { printable } from '../../names/printable';
import type { TemplateFinding } from '../check/check-templates';

/**
 * For pages that draw Mermaid, such as those of GitHub and GitLab.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidMap({ certificates, consumers, uses }: CertificateMap): string {
  const ids = new Map<unknown, string>([
    ...certificates.map((certificate, index): [unknown, string] => [certificate, `c${index + 1}`]),
    ...consumers.map((consumer, index): [unknown, string] => [consumer, `u${index + 1}`]),
  ]);
  const byRegion = grouped<MappedCertificate | Consumer, string>([...certificates, ...consumers], ({ region = ANYWHERE }) => region);
  const used = new Set<unknown>(uses.map(({ certificate }) => certificate));
  const given = uses.filter((use) => !use.certificate);
  const wrong = uses.flatMap((use, index) => use.findings.length > 0 ? [index] : []);
  return [
    'flowchart LR',
    ...[...byRegion].flatMap(([region, nodes], index) => [
      `  subgraph r${index + 1}["${escaped(region)}"]`,
      ...nodes.map((node) => `    ${ids.get(node)}${shape(node, used.has(node))}`),
      '  end',
    ]),
    ...given.length > 0 ? [`  given(["${GIVEN_AT_DEPLOYMENT}"])`] : [],
    ...uses.map(({ certificate, consumer, findings }) => {
      const rules = [...new Set(findings.map((finding) => finding.rule))].join(', ');
      return `  ${certificate ? ids.get(certificate) : 'given'} -->${rules === '' ? '' : `|"${escaped(rules)}"|`} ${ids.get(consumer)}`;
    }),
    ...wrong.length > 0 ? [`  linkStyle ${wrong.join(',')} stroke:#d1242f,stroke-width:2px`] : [],
    '',
  ].join('\n');
}

function rulesOf(findings: readonly TemplateFinding[]): string[] {
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

function shape(node: MappedCertificate | Consumer, isUsed: boolean): string {
  if (!('domainNames' in node)) return `["${[node.service, node.path, ...rulesOf(node.ownFindings)].map(escaped).join('<br/>')}"]`;
  const passedOn = isUsed ? undefined : passedOnText(node);
  return `(["${[node.name, ...namesOf(node), ...rulesOf(node.findings), ...passedOn === undefined ? [] : [passedOn]].map(escaped).join('<br/>')}"])`;
}

/** Text that Mermaid shows as it is. */
function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('"', '#quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
