/** What AWS answers, or why there is no answer. */
export type Asked<T> = Answered<T> | NotAsked;

/** What AWS answers. An answer of `undefined` means that AWS does not have it. */
export interface Answered<T> {
  readonly answer: T;
  readonly notAsked?: undefined;
}

/** Nothing follows from a question that has no answer. */
export interface NotAsked {
  /** Why not: the rest of a sentence that ends with "as", without a credential. */
  readonly notAsked: string;
  readonly answer?: undefined;
}

/** Why there is no answer, as an error within this folder. */
export class NotAskedError extends Error {
  /**
   * @param message why not
   * @param code the code of the error with which AWS answers, such as `AccessDeniedException`
   */
  constructor(message: string, public readonly code?: string) {
    super(message);
  }
}

/** Asks something. All that keeps AWS from answering is a reason, not an error. */
export async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (error instanceof NotAskedError) return { notAsked: error.message };
    throw error;
  }
}

/** The same for something that AWS may not have: it answers with one of these codes then, and the answer is `undefined`. */
export async function askedFor<T>(ask: () => Promise<T>, ...absent: readonly string[]): Promise<Asked<T | undefined>> {
  return asked(async () => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof NotAskedError && error.code !== undefined && absent.includes(error.code)) return undefined;
      throw error;
    }
  });
}
