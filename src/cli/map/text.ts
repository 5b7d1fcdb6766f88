import { createColors } from 'picocolors';
import type { CertificateMap, MappedCertificate } from './certificate-map';
import { ANYWHERE, counts, GIVEN_AT_DEPLOYMENT, grouped, namesOf } from './words';
import { printable } from '../../names/printable';

/** For people, at a terminal: regions, the certificates in them, and who uses each. */
export function textMap(map: CertificateMap, colors: boolean): string {
  const { bold, cyan, dim, red, yellow } = createColors(colors);
  const usersOf = (certificate: MappedCertificate | undefined) => map.uses.filter((use) => use.certificate === certificate)
    .flatMap(({ consumer, findings }) => [
      `    → ${consumer.service} ${bold(printable(consumer.path))}, ${dim(printable(consumer.region ?? ANYWHERE))}`,
      ...findings.map(({ severity, rule }) => `      ${(severity === 'error' ? red : yellow)(`${severity} ${rule}`)}`),
    ]);
  const certificate = (each: MappedCertificate) => {
    const users = usersOf(each);
    const findings = each.findings.map(({ severity, rule }) => `    ${(severity === 'error' ? red : yellow)(`${severity} ${rule}`)}`);
    return [`  ${bold(printable(each.name))}`, ...namesOf(each).map((name) => `    ${printable(name)}`), ...findings, ...users.length > 0 ? users : [dim('    nobody uses it')]];
  };
  const regions = [...grouped(map.certificates, ({ region = ANYWHERE }) => region)].map(([region, certificates]) => [
    cyan(printable(region)), ...certificates.flatMap(certificate),
  ]);
  const given = usersOf(undefined);
  const parts = [...regions, ...given.length > 0 ? [[cyan(GIVEN_AT_DEPLOYMENT), ...given]] : [], [counts(map)]];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
