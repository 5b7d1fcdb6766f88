import { Command, CommanderError, Option } from 'commander';
import { isColorSupported } from 'picocolors';
import { addAllowedDomain } from './check/allowed-domains';
import { check, type Asking, type CheckOptions } from './check/check';
import { addSeverity } from './check/severities';
import { addRecord, DOCTOR_FORMATS, endpointAddress, positiveNumber, resolverAddress, type DoctorOptions } from './doctor/options';
import { accountId, regionName } from './environment';
import { MAP_FORMATS } from './map';
import { map, type MapOptions } from './map/map';
import { FORMAT_NAMES } from './report';
import { Terminal, type Streams } from './terminal';
import { usageError } from './usage-error';
import { ownVersion } from '../own-package';

const EXIT_CODES = `
Exit codes: 0 nothing is wired wrong, 1 something is, 2 something could not be checked.`;

const DOCTOR_EXIT_CODES = `
Exit codes: 0 no cause was found, 1 a cause was found, 2 something could not be looked at.`;

/** What a command ends with. A command that waits for the network ends later. */
export type ExitCode = number | Promise<number>;

/** The parts of the command line that are loaded when they are used. */
export interface Parts {
  /** What `doctor` does. */
  readonly doctor: () => Promise<Pick<typeof import('./doctor/doctor'), 'doctor'>>;

  /** What asks AWS for `check --live`. */
  readonly live: Asking;
}

/** Runs the command line. */
export function commandLine(argv: readonly string[], { out, err }: Streams, parts: Parts): ExitCode {
  const terminal = new Terminal({ out, err }, isColorSupported && Boolean(out.isTTY));
  let exitCode: ExitCode = 0;
  const program = new Command('cdk-acm')
    .description('Finds ACM certificates that are wired to a service, region or account with which the deployment cannot work.')
    .version(ownVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text), outputError: () => {} });

  program.command('check')
    .description('check synthesized apps (cloud assemblies) and CloudFormation templates')
    .argument('[paths...]', 'directories with a manifest.json, and templates in JSON or YAML', ['cdk.out'])
    .addOption(new Option('--format <format>', 'output format').choices(FORMAT_NAMES).default('text'))
    .option('--region <region>', 'the region of stacks that do not say where they are', regionName)
    .option('--account <id>', 'the account of stacks that do not say where they are', accountId)
    .option('--severity <rule=level>', 'make a rule an error, a warning, or off; can be given several times', addSeverity)
    .option('--allowed-domain <name>', 'names for which certificates may be requested, such as *.corp.example; can be given several times', addAllowedDomain)
    .option('--strict', 'exit with 1 for warnings too', false)
    .option('--live', 'ask AWS about the certificates and hosted zones in templates, with the credentials of the environment', false)
    .option('--profile <name>', 'the profile of the AWS CLI with which --live asks')
    .option('--resolver <address>', 'the resolver that --live asks, such as 1.1.1.1 (default: that of this machine)', resolverAddress)
    .addHelpText('after', EXIT_CODES)
    .action((paths: string[], options: CheckOptions) => {
      exitCode = check(paths, options, terminal, parts.live);
    });

  program.command('map')
    .description('show the certificates of synthesized apps and templates, where they are, and who uses them')
    .argument('[paths...]', 'directories with a manifest.json, and templates in JSON or YAML', ['cdk.out'])
    .addOption(new Option('--format <format>', 'how to show it').choices(MAP_FORMATS).default('text'))
    .option('--output <file>', 'write it to a file')
    .option('--region <region>', 'the region of stacks that do not say where they are', regionName)
    .option('--account <id>', 'the account of stacks that do not say where they are', accountId)
    .action((paths: string[], options: MapOptions) => {
      exitCode = map(paths, options, terminal);
    });

  program.command('doctor')
    .description('find out why ACM does not validate a certificate, in public DNS and in the AWS account')
    .argument('[targets...]', 'domain names, ARNs of certificates, directories with a manifest.json, and templates (default: "cdk.out")')
    .addOption(new Option('--format <format>', 'output format').choices(DOCTOR_FORMATS).default('text'))
    .option('--record <record>', 'a validation record, as "NAME CNAME VALUE" or as CloudFormation writes it; can be given several times', addRecord)
    .option('--resolver <address>', 'the resolver to ask, such as 1.1.1.1 (default: that of this machine)', resolverAddress)
    .option('--endpoint <host[:port]>', 'a server whose certificate is looked at too (default: that of each issued name, port 443)', endpointAddress)
    .option('--region <region>', 'the region of names, and of stacks that do not say where they are', regionName)
    .option('--account <id>', 'the account of stacks that do not say where they are', accountId)
    .option('--profile <name>', 'the profile of the AWS CLI with which AWS is asked')
    .option('--watch', 'look again until ACM has issued the certificates', false)
    .option('--minutes <number>', 'how long to watch', positiveNumber, 60)
    .option('--every <seconds>', 'how long to wait before looking again', positiveNumber, 15)
    .addHelpText('after', DOCTOR_EXIT_CODES)
    .action((targets: string[], options: DoctorOptions) => {
      exitCode = parts.doctor().then(async ({ doctor }) => doctor(targets, options, terminal));
    });

  let asked: Command | undefined;
  program.hook('preSubcommand', (_, command) => {
    asked = command;
  });

  // Node's own way out is exit code 1, which would say that something is wired wrong.
  const failed = (error: unknown) => {
    const usage = error instanceof CommanderError;
    if (usage && error.exitCode === 0) return 0;
    terminal.problem(usage ? usageError(error, program, asked) : (error as Error).message);
    return 2;
  };
  try {
    program.parse(argv, { from: 'user' });
    const ended = exitCode as ExitCode;
    return typeof ended === 'number' ? ended : ended.catch(failed);
  } catch (error) {
    return failed(error);
  }
}
