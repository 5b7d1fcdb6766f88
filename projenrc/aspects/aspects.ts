import type { RuleFacts } from '../../src/checks/rule';
import { RULES, RULES_ON_REQUEST } from '../../src/checks/rules';
import { Severity } from '../../src/checks/severity';

export const FOLDER = 'src/synthesis/aspects';

const WITH_ASPECT = [...RULES, ...RULES_ON_REQUEST];

/** The Aspect of each rule without parameters, as source text, by file; and the index of the folder. */
export function aspectFiles(): Readonly<Record<string, string>> {
  return {
    [`${FOLDER}/index.ts`]: index(),
    ...Object.fromEntries(WITH_ASPECT.map((rule) => [`${FOLDER}/${rule.id}-check.ts`, aspectOf(rule)])),
  };
}

/** `CertificateRegionCheck` is the Aspect of `certificate-region`. */
export function aspectName(id: string): string {
  return `${camelCase(`-${id}`)}Check`;
}

const WRITTEN = '// Written by `npx projen aspects` from src/checks/rules: edit the rule there.';

function index(): string {
  const exported = [
    ...WITH_ASPECT.map(({ id }) => ({ file: `./${id}-check`, names: aspectName(id) })),
    { file: './allowed-names-check', names: 'AllowedNamesCheck, type AllowedNamesCheckProps' },
    { file: './rule-aspect', names: 'type SingleCheckProps' },
  ];
  return `${WRITTEN}\n${exported.map(({ file, names }) => `export { ${names} } from '${file}';\n`).sort(byFile).join('')}`;
}

function byFile(one: string, other: string): number {
  const [first, second] = [one, other].map((line) => line.split(' from ')[1]);
  return first < second ? -1 : 1;
}

function aspectOf({ id, holds, severity, sources }: RuleFacts): string {
  const effect = severity === Severity.ERROR ? 'fails synthesis' : 'warns';
  return `${WRITTEN}
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
${comment(`An Aspect that ${effect} unless ${holds}.`)}
 *
${comment(`It checks the rule \`${id}\` of \`CertificateChecks\` alone, for the construct that you add it to and everything beneath it, Stages too.`)}
 *
 * @example
 * import { ${aspectName(id)} } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ${aspectName(id)}());
 *
 * @see ${sources[0]}
 */
export class ${aspectName(id)} extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('${id}', props);
  }
}
`;
}

/** The lines of a comment, of at most 135 characters. */
function comment(text: string): string {
  return text.match(/.{1,132}(?= |$)/g)?.map((line) => ` * ${line.trim()}`).join('\n') ?? '';
}

/** `certificateRegion` of `certificate-region`. */
function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
