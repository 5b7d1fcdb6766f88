import { LIMITS } from '../../src/deployment/limits';
import { SharedSteps } from '../../src/deployment/shared-steps';

test('they grow with each resource', () => {
  const steps = new SharedSteps();
  expect(steps.left).toBe(LIMITS.stepsOfAll.first);
  expect(steps.addResource()).toBe(steps);
  expect(steps.left).toBe(LIMITS.stepsOfAll.first + LIMITS.stepsOfAll.each);
});
