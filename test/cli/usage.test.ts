import { directoryWith } from './files';
import { run } from './run';
import { RULE_IDS } from '../../src/checks/rules';

const SEE_CHECK = ': see "cdk-acm check --help"';
const RULES_ARE = `the rules are ${RULE_IDS.join(', ')}`;

test.each<[string, string[], string]>([
  ['a command that is misspelt', ['chekc'], 'unknown command \'chekc\' (did you mean check?)'],
  ['a path without a command', ['cdk.out'], 'unknown command \'cdk.out\': the commands are check and map, as in "cdk-acm check cdk.out"'],
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

describe.each(['region', 'account'] as const)('--%s', (option) => {
  const template = `${directoryWith({ 'site.json': { Resources: {} } })}/site.json`;
  const valid = { region: ['eu-west-1', 'us-gov-east-1', 'us-isob-east-1', 'eusc-de-east-1', 'xx-middle-42'], account: ['111122223333', '000000000000'] };
  const invalid = {
    region: ['mars', 'us-east1', 'us-east-1a', 'US-EAST-1', 'us-east-1 ', 'eu_west_1', 'eu-west-1,us-east-1', '${AWS::Region}', '1', ''],
    account: ['1234', '1111222233334', '1111-2222-3333', '11112222333x', ' 111122223333', ''],
  };
  const instead = { region: 'write the name of a region, such as eu-west-1', account: 'write the 12 digits of an account, such as 111122223333' };

  test.each(valid[option])('takes %p', (value) => {
    expect(run('check', template, `--${option}`, value)).toMatchObject({ exitCode: 0, err: '' });
    expect(run('map', template, `--${option}`, value)).toMatchObject({ exitCode: 0, err: '' });
  });

  test.each(invalid[option])('refuses %p in one clear line', (value) => {
    for (const command of ['check', 'map']) {
      const { exitCode, out, err } = run(command, template, `--${option}`, value);
      expect(err).toMatch(/^cdk-acm: option '--[^\n]*\n$/);
      expect(err).toContain(` argument '${value}' is invalid: ${instead[option]}\n`);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    }
  });
});

test.each<[string, string[]]>([
  ['without a command', []],
  ['for the help of a command that is not there', ['help', 'chek']],
])('%s there is the help, with what to write, and exit code 2', (_, argv) => {
  const { exitCode, out, err } = run(...argv);
  expect(err).toMatch(/^Usage: cdk-acm [^]*\ncdk-acm: the commands are check and map, as in "cdk-acm check cdk\.out"\n$/);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
});

test.each([[['--help']], [['help']], [['check', '--help']], [['help', 'check']], [['map', '--help']]])('%j is no error', (argv) => {
  expect(run(...argv)).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Usage: cdk-acm /), err: '' });
});

test.each(['check', 'map'])('%s where nothing is synthesized says what to do, and shows nothing', (command) => {
  expect(run(command, `${directoryWith({})}/cdk.out`)).toEqual({
    exitCode: 2, out: '', err: expect.stringMatching(/^cdk-acm: there is no file or directory ".*cdk\.out": give a cloud assembly \(cdk\.out, which "cdk synth" writes\) or templates\n$/),
  });
});
