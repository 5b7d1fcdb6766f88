/** Milliseconds between the attempts: ten seconds in all. */
const WAITS = [1000, 2000, 3000, 4000];

export async function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Calls AWS again while it answers with one of these errors. A policy that was created or changed a moment ago may not be in force yet.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
export async function patiently<T>(call: () => Promise<T>, errors: readonly string[]): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await call();
    } catch (error) {
      if (!errors.includes((error as Error).name)) throw error;
      await pause(wait);
    }
  }
  return call();
}
