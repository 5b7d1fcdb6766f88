const SECONDS = 60;

/** Asks again each second, until the answer is right or a minute has passed. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  for (let second = 0; second < SECONDS; second++) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  return ask();
}
