import type { Command, CommanderError } from 'commander';

/** Where commander leaves it at what is wrong. */
const HELPLESS = ['commander.unknownCommand', 'commander.unknownOption', 'commander.optionMissingArgument'];

/**
 * What is wrong with a command line, in one line that says what to write instead; `asked` is the command that it asks for.
 */
export function usageError({ code, message }: CommanderError, program: Command, asked?: Command): string {
  const line = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
    .replace(/ is invalid\. (.)(.*?)\.?$/, (_, first: string, rest: string) => ` is invalid: ${first.toLowerCase()}${rest}`)
    .replace('(Did you', '(did you');
  const names = program.commands.map((command) => command.name());
  const commands = `the commands are ${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}, as in "${program.name()} check cdk.out"`;
  if (code === 'commander.help') return commands;
  if (!HELPLESS.includes(code) || line.endsWith('?)')) return line;

  const help = `see "${[program.name(), ...asked ? [asked.name()] : [], '--help'].join(' ')}"`;
  return `${line}: ${code === 'commander.unknownCommand' ? commands : help}`;
}
