import { Aws } from '../../../src/cli/aws/aws';
import { Remembered } from '../../../src/cli/aws/remembered';

test('each account is asked each question once, until the answers are forgotten', async () => {
  const [one, other] = [new Aws({ environment: {} }), new Aws({ environment: {} })];
  const remembered = new Remembered<number>();
  let asked = 0;
  const ask = async () => ++asked;
  const all = async () => Promise.all([[one, 'a'], [one, 'a'], [one, 'b'], [other, 'a']].map(async ([aws, question]) => remembered.get(aws as Aws, question as string, ask)));
  expect(await all()).toEqual([1, 1, 2, 3]);
  remembered.forget(one);
  expect(await all()).toEqual([4, 4, 5, 3]);
});
