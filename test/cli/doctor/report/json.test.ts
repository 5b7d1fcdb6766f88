import { jsonReport } from '../../../../src/cli/doctor/report/json';
import { DoctorRuns, LINE } from '../doctor-runs';
import { DELEGATED, NAME } from '../zones';

const runs = new DoctorRuns();

test('JSON has what text has', async () => {
  const { exitCode, out } = await runs.run(DELEGATED, NAME, '--record', LINE, '--format', 'json', '--region', 'eu-west-1');
  const { subjects, problems, resolver } = JSON.parse(out);
  expect({ exitCode, problems, resolver }).toEqual({ exitCode: 1, problems: [], resolver: runs.dns.address });
  expect(subjects).toEqual([{
    subject: NAME, region: 'eu-west-1', names: [NAME], diagnoses: expect.arrayContaining([expect.objectContaining({ aspect: 'record', verdict: 'wrong', cause: 'missing-record' })]),
  }]);
});

test('the domain of a user pool is a name, and problems are told', () => {
  const subject = { title: 'Web/Domain', names: [], childOfAddress: 'auth.example.com' };
  expect(JSON.parse(jsonReport({ results: [{ subject, diagnoses: [] }], problems: ['no answer'] }))).toEqual({
    subjects: [{ subject: 'Web/Domain', names: ['auth.example.com'], diagnoses: [] }], problems: ['no answer'],
  });
});
