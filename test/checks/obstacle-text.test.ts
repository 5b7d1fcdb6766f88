import { obstacleText } from '../../src/checks/obstacle-text';

test.each([
  ['circle', 'a value or a condition refers to itself'],
  ['depth', 'its values or conditions refer to each other more than 60 levels deep'],
  ['steps', 'its values and conditions refer to each other more than 10000 times'],
  ['stepsOfAll', 'the conditions and values of all resources together refer to each other too often: more than 300 times for each resource'],
  ['text', 'a text has more than 100000 characters, or more than 1000 unknown parts'],
  ['scenarios', 'its conditions can combine in more than 128 ways, and only some of these were judged'],
  ['claims', 'one resource can take more than 1000 ports or names, or more than 20 resources can take the same one'],
  ['DistributionConfig.Aliases is not a list', 'its DistributionConfig.Aliases is not a list'],
] as const)('%s: %s', (obstacle, text) => {
  expect(obstacleText([obstacle])).toBe(text);
});

test('several reasons make one text', () => {
  expect(obstacleText(['circle', 'steps'])).toBe('a value or a condition refers to itself; its values and conditions refer to each other more than 10000 times');
});
