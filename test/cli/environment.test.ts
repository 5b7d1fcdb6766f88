import { directoryWith } from './files';
import { run } from './run';

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
