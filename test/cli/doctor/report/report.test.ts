import { formatDoctorReport } from '../../../../src/cli/doctor/report';

const REPORT = { results: [], resolver: '192.0.2.1', problems: [] };

test.each([['text', 'no cause found for 0 subjects, asking 192.0.2.1\n'], ['json', '{\n  "resolver": "192.0.2.1",\n  "subjects": [],\n  "problems": []\n}\n']])('%s', (format, text) => {
  expect(formatDoctorReport(REPORT, format, false)).toBe(text);
});
