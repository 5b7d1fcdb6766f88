/** The lines in which the CLI says that it is done with a stack. */
export function stacksDone(output: string): string[] {
  return output.split('\n').map(line => line.trim()).filter(line => line.startsWith('✅'));
}
