/** The steps of a story, told one after the other. */
export class Steps {
  private failed?: string;

  /** A step that the following ones stand on, such as a deployment: when it fails they are not taken, and its error is told once. */
  public must(name: string, action: () => Promise<void>) {
    this.step(name, async () => {
      this.failed = name;
      await action();
      this.failed = undefined;
    });
  }

  /** A step that looks at what the others have done. */
  public see(name: string, action: () => Promise<void>) {
    this.step(name, action);
  }

  private step(name: string, action: () => Promise<void>) {
    test(name, async () => {
      if (this.failed) {
        const error = new Error(`not reached, since "${this.failed}" failed`);
        error.stack = error.message;
        throw error;
      }
      await action();
    });
  }
}
