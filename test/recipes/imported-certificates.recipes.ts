import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Imports, SERVER } from '../certificate/imported/handler/imports';
import { CHAIN, keyPem } from '../certificate/imported/handler/pki';
import { directoryWith } from '../cli/files';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'imported-certificates.md'), 'utf8');
const PASSWORD = 'correct-horse';
const PUT = ['secretsmanager', 'put-secret-value', '--secret-id', 'partner/certificate', '--secret-string'];

const imports = Imports.forEachTest();

/** The commands of a section of the page. */
function commandsOf(section: string): string[] {
  const [, text] = PAGE.split(`\n## ${section}\n`);
  return [...text.split('\n## ')[0].matchAll(/^ *```sh\n([^]*?)^ *```/gm)].map(([, code]) => code);
}

/** The `aws` of this directory writes down how it was called and what the secret gets. Its `openssl` types the password of the PFX file. */
function workplace(files: Readonly<Record<string, string>>, aws = 'cat "${6#file://}" > stored.json'): string {
  const directory = directoryWith(files);
  const commands = {
    aws: `printf '%s\\n' "$@" > called.txt; ls -l "\${6#file://}" > listed.txt; ${aws}`,
    openssl: `PATH="\${PATH#*${delimiter}}" exec openssl "$@" -passin pass:${PASSWORD}`,
  };
  mkdirSync(join(directory, 'bin'));
  for (const [name, line] of Object.entries(commands)) {
    writeFileSync(join(directory, 'bin', name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(directory, 'bin', name), 0o755);
  }
  return directory;
}

/** Runs a script, and says its exit code and what it wrote about errors. */
function run(script: string, directory: string, env: Readonly<Record<string, string>> = {}): readonly [number | null, string] {
  const { status, stderr } = spawnSync('sh', ['-c', script], {
    cwd: directory, encoding: 'utf8', env: { ...env, TMPDIR: directory, PATH: `${join(directory, 'bin')}${delimiter}${process.env.PATH}` },
  });
  return [status, stderr];
}

function read(directory: string, file: string): string {
  return readFileSync(join(directory, file), 'utf8');
}

/** The function takes what is stored. */
async function expectImported(directory: string): Promise<void> {
  imports.aws.secret = { SecretString: read(directory, 'stored.json') };
  await imports.created();
}

const PARTS = { certificate: SERVER.certificate, key: keyPem(SERVER), chain: CHAIN };

describe('files of a partner', () => {
  const [outOfPfx, store] = commandsOf('From files to HTTPS in five minutes');
  const files = Object.fromEntries(Object.entries(PARTS).map(([name, pem]) => [`${name}.pem`, pem]));

  test('come out of a PFX file, and are stored as the function reads them', async () => {
    const directory = workplace(files);
    const pfx = `PATH="\${PATH#*${delimiter}}"; openssl pkcs12 -export -inkey key.pem -in certificate.pem -certfile chain.pem -passout pass:${PASSWORD} -out partner.pfx`;
    expect(run(`${pfx} && rm key.pem certificate.pem chain.pem`, directory)).toEqual([0, '']);
    expect(run(`set -e\n${outOfPfx}\n${store}`, directory)).toEqual([0, '']);
    expect(read(directory, 'called.txt').trim().split('\n')).toEqual(
      ['secretsmanager', 'create-secret', '--name', 'partner/certificate', '--secret-string', 'file://secret.json']);
    await expectImported(directory);
    expect(['key.pem', 'secret.json'].filter((file) => existsSync(join(directory, file)))).toEqual([]);
  });

  test('are renewed with the command of the table', async () => {
    const [put] = /aws secretsmanager put-secret-value[^`]*/.exec(PAGE)!;
    const directory = workplace(files);
    expect(run(store.replace(/aws .*/, put), directory)).toEqual([0, '']);
    expect(read(directory, 'called.txt').trim().split('\n')).toEqual([...PUT, 'file://secret.json']);
    await expectImported(directory);
  });
});

describe('the deploy hook of certbot', () => {
  const [hook] = commandsOf('Renew it');
  const lineage = { 'live/cert.pem': PARTS.certificate, 'live/privkey.pem': PARTS.key, 'live/chain.pem': PARTS.chain };
  const deploy = (directory: string) => run(hook, directory, { RENEWED_LINEAGE: join(directory, 'live') });

  test('stores what certbot has renewed, in a file that is for its user alone and then deleted', async () => {
    const directory = workplace(lineage);
    expect(deploy(directory)).toEqual([0, '']);
    const called = read(directory, 'called.txt').trim().split('\n');
    expect(called.slice(0, -1)).toEqual(PUT);
    await expectImported(directory);
    expect(read(directory, 'listed.txt')).toMatch(/^-rw-------/);
    expect(existsSync(called[5].replace('file://', ''))).toBe(false);
  });

  test('fails when AWS refuses, so that certbot reports it, and deletes the file all the same', () => {
    const directory = workplace(lineage, 'exit 254');
    expect(deploy(directory)).toEqual([254, '']);
    const [file] = read(directory, 'called.txt').trim().split('\n').slice(-1);
    expect(existsSync(file.replace('file://', ''))).toBe(false);
  });

  test('stores nothing when a part is missing', () => {
    const { 'live/chain.pem': _, ...rest } = lineage;
    const directory = workplace(rest);
    const [exitCode, errors] = deploy(directory);
    expect(exitCode).not.toBe(0);
    expect(errors).toContain('chain.pem');
    expect(existsSync(join(directory, 'called.txt'))).toBe(false);
  });
});
