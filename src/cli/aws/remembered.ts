import type { Aws } from './aws';

/** Answers that are needed several times, each asked for once. */
export class Remembered<T> {
  private readonly answers = new WeakMap<Aws, Map<string, Promise<T>>>();

  /** The answer of this account to a question, which is asked unless it is known. */
  public async get(aws: Aws, question: string, ask: () => Promise<T>): Promise<T> {
    const ofAccount = this.answers.get(aws) ?? new Map<string, Promise<T>>();
    this.answers.set(aws, ofAccount);
    const answer = ofAccount.get(question) ?? ask();
    ofAccount.set(question, answer);
    return answer;
  }

  /** Forgets the answers, so that all is asked again. */
  public forget(aws: Aws): void {
    this.answers.delete(aws);
  }
}
