import type { CertificateMap, Consumer, MappedCertificate } from './certificate-map';
import { ANYWHERE, GIVEN_AT_DEPLOYMENT, grouped, namesOf } from './words';
import { printable } from '../../names/printable';

/**
 * For pages that draw Mermaid, such as those of GitHub and GitLab.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidMap({ certificates, uses }: CertificateMap): string {
  const consumers = [...new Set(uses.map((use) => use.consumer))];
  const ids = new Map<unknown, string>([
    ...certificates.map((certificate, index): [unknown, string] => [certificate, `c${index + 1}`]),
    ...consumers.map((consumer, index): [unknown, string] => [consumer, `u${index + 1}`]),
  ]);
  const byRegion = grouped<MappedCertificate | Consumer>([...certificates, ...consumers], ({ region = ANYWHERE }) => region);
  const given = uses.filter((use) => !use.certificate);
  const wrong = uses.flatMap((use, index) => use.findings.length > 0 ? [index] : []);
  return [
    'flowchart LR',
    ...[...byRegion].flatMap(([region, nodes], index) => [
      `  subgraph r${index + 1}["${escaped(region)}"]`,
      ...nodes.map((node) => `    ${ids.get(node)}${shape(node)}`),
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

function shape(node: MappedCertificate | Consumer): string {
  if (!('domainNames' in node)) return `["${escaped(node.service)}<br/>${escaped(node.path)}"]`;
  return `(["${[node.name, ...namesOf(node)].map(escaped).join('<br/>')}"])`;
}

/** Text that Mermaid shows as it is. */
function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('"', '#quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
