import type { Command, CommanderError } from 'commander';

/** Where commander leaves it at what is wrong. */
const HELPLESS = ['commander.unknownCommand', 'commander.unknownOption', 'commander.optionMissingArgument'];

/**
 * What is wrong with a command line, in one line that says what to write instead.
 */
export function usageError({ code, message }: CommanderError, program: Command, argv: readonly string[]): string {
  const line = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
    .replace(/ is invalid\. (.)(.*?)\.?$/, (_, first: string, rest: string) => ` is invalid: ${first.toLowerCase()}${rest}`)
    .replace('(Did you', '(did you');
  const commands = `the commands are ${program.commands.map((command) => command.name()).join(' and ')}, as in "${program.name()} check cdk.out"`;
  if (code === 'commander.help') return commands;
  if (!HELPLESS.includes(code) || line.endsWith('?)')) return line;

  const asked = program.commands.find((command) => argv.includes(command.name()));
  const help = `see "${[program.name(), ...asked ? [asked.name()] : [], '--help'].join(' ')}"`;
  return `${line}: ${code === 'commander.unknownCommand' ? commands : help}`;
}
