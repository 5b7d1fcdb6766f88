import { existsSync } from 'fs';
import { join } from 'path';
import { PENDING_VALIDATION_GUIDE, WHY_PENDING } from '../../src/names/pending-validation';

test('the guide is a page of the repository', () => {
  expect(existsSync(join(__dirname, '..', '..', PENDING_VALIDATION_GUIDE.replace('https://github.com/cdk-acm/cdk-acm/blob/main/', '')))).toBe(true);
  expect(WHY_PENDING).toContain(PENDING_VALIDATION_GUIDE);
});
