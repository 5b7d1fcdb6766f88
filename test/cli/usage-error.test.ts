import { run } from './run';
import { RULE_IDS } from '../../src/checks/rules';

const SEE_CHECK = ': see "cdk-acm check --help"';
const RULES_ARE = `the rules are ${RULE_IDS.join(', ')}`;

test.each<[string, string[], string]>([
  ['a command that is misspelt', ['chekc'], 'unknown command \'chekc\' (did you mean check?)'],
  ['a path without a command', ['cdk.out'], 'unknown command \'cdk.out\': the commands are check, map and doctor, as in "cdk-acm check cdk.out"'],
  ['an option that is misspelt', ['check', '--formt', 'json'], 'unknown option \'--formt\' (did you mean --format?)'],
  ['an option that is misspelt, with its value', ['check', '--regoin=x'], 'unknown option \'--regoin=x\' (did you mean --region?)'],
  ['an option that is like no other', ['check', '-x'], `unknown option '-x'${SEE_CHECK}`],
  ['an option of the other command', ['map', '--strict'], 'unknown option \'--strict\': see "cdk-acm map --help"'],
  ['an option of the other command, beside its name', ['map', 'check', '--strict'], 'unknown option \'--strict\': see "cdk-acm map --help"'],
  ['an option before the command', ['-x', 'check'], 'unknown option \'-x\': see "cdk-acm --help"'],
  ['an option before any command', ['-x'], 'unknown option \'-x\': see "cdk-acm --help"'],
  ['an option without its value', ['check', '--format'], `option '--format <format>' argument missing${SEE_CHECK}`],
  ['a format that is not there', ['check', '--format', 'jsn'], 'option \'--format <format>\' argument \'jsn\' is invalid: allowed choices are text, json, sarif, github, junit'],
  ['a format of check for a map', ['map', '--format', 'sarif'], 'option \'--format <format>\' argument \'sarif\' is invalid: allowed choices are text, mermaid, html'],
  ['a severity without a level', ['check', '--severity', 'tls-policy'], 'option \'--severity <rule=level>\' argument \'tls-policy\' is invalid: write it as rule=level, such as tls-policy=off'],
  ['a rule that is not there', ['check', '--severity', 'tsl-policy=off'], 'option \'--severity <rule=level>\' argument \'tsl-policy=off\' is invalid: there is no rule "tsl-policy": write "tls-policy"'],
  ['a rule that is like no other', ['check', '--severity', 'x=off'], `option '--severity <rule=level>' argument 'x=off' is invalid: there is no rule "x": ${RULES_ARE}`],
  ['a level that is not there', ['check', '--severity', 'tls-policy=warn'], 'option \'--severity <rule=level>\' argument \'tls-policy=warn\' is invalid: there is no level "warn": the levels are error, warning, off'],
  ['a domain that is none', ['check', '--allowed-domain', 'https://x'], 'option \'--allowed-domain <name>\' argument \'https://x\' is invalid: the allowed domain "https://x" is not a bare domain name'],
])('%s gets one clear line, and exit code 2', (_, argv, message) => {
  const { exitCode, out, err } = run(...argv);
  expect(err.split('\n')).toEqual([expect.stringContaining(`cdk-acm: ${message}`), '']);
  expect(out).toBe('');
  expect(exitCode).toBe(2);
});

test.each<[string, string[]]>([
  ['without a command', []],
  ['for the help of a command that is not there', ['help', 'chek']],
])('%s there is the help, with what to write, and exit code 2', (_, argv) => {
  const { exitCode, out, err } = run(...argv);
  expect(err).toMatch(/^Usage: cdk-acm [^]*\ncdk-acm: the commands are check, map and doctor, as in "cdk-acm check cdk\.out"\n$/);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
});
