import { createColors } from 'picocolors';
import type { CertificateMap, Consumer, MappedCertificate } from './certificate-map';
import { ANYWHERE, counts, GIVEN_AT_DEPLOYMENT, namesOf, OTHER_FINDINGS, passedOnText } from './words';
import { grouped } from '../../deployment/grouped';
import { printable } from '../../names/printable';
import type { TemplateFinding } from '../check/check-templates';

/** For people, at a terminal: regions, the certificates in them, and who uses each. */
export function textMap(map: CertificateMap, colors: boolean): string {
  const { bold, cyan, dim, red, yellow } = createColors(colors);
  const rules = (findings: readonly TemplateFinding[], indent: string) =>
    findings.map(({ severity, rule }) => `${indent}${(severity === 'error' ? red : yellow)(`${severity} ${rule}`)}`);
  const place = ({ service, path, region }: Consumer) => `${printable(service)} ${bold(printable(path))}, ${dim(region === undefined ? ANYWHERE : `stack in ${printable(region)}`)}`;
  const usersOf = (certificate: MappedCertificate | undefined) => map.uses.filter((use) => use.certificate === certificate)
    .flatMap(({ consumer, findings }) => [`    → ${place(consumer)}`, ...rules(findings, '      ')]);
  const certificate = (each: MappedCertificate) => {
    const users = usersOf(each);
    const unused = [dim(`    ${printable(passedOnText(each) ?? 'no known consumer')}`)];
    return [
      `  ${bold(printable(each.name))}`,
      ...namesOf(each).map((name) => `    ${printable(name)}`),
      ...rules(each.findings, '    '),
      ...users.length > 0 ? users : unused,
    ];
  };
  const regions = [...grouped(map.certificates, ({ region = ANYWHERE }) => region)].map(([region, certificates]) => [
    cyan(printable(region)), ...certificates.flatMap(certificate),
  ]);
  const given = usersOf(undefined);
  const others = map.consumers.filter(({ ownFindings }) => ownFindings.length > 0)
    .flatMap((consumer) => [`  ${place(consumer)}`, ...rules(consumer.ownFindings, '    ')]);
  const parts = [
    ...regions,
    ...given.length > 0 ? [[cyan(GIVEN_AT_DEPLOYMENT), ...given]] : [],
    ...others.length > 0 ? [[cyan(OTHER_FINDINGS), ...others]] : [],
    [counts(map)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
