/** One line whenever a language begins something, so that the one who waits sees which is at work. */
export class Progress {
  private readonly start = Date.now();

  public say(language: string, doing: string) {
    const seconds = Math.round((Date.now() - this.start) / 1000);
    process.stdout.write(`${String(seconds).padStart(4)} s  ${language.padEnd(11)} ${doing}\n`);
  }
}
