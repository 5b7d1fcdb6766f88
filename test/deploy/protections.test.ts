import { readFileSync } from 'fs';
import { join } from 'path';
import { PROTECTIONS, sourceWithout } from './harness/protections';
import { ROOT } from './harness/workplace';

describe('a protection that the deployment tests take out to see that it is missed', () => {
  test.each(Object.keys(PROTECTIONS))('"%s" stands in the source', name => {
    expect(sourceWithout(name)).not.toBe(readFileSync(join(ROOT, PROTECTIONS[name].file), 'utf8'));
  });
});
