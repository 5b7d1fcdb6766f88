import { spawnSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import * as library from '../../src';
import { directoryWith } from '../cli/files';

const ROOT = join(__dirname, '..', '..');
const INDEX = join(ROOT, 'lib', 'index.js');

/** What a program writes, as JSON. */
function output(extension: 'cjs' | 'mjs', program: string): unknown {
  const file = join(directoryWith({}), `program.${extension}`);
  writeFileSync(file, program);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** The files of what the library exports that are loaded once this was done with it. */
function loadedBy(use: string): unknown {
  return output('cjs', `
    const library = require(${JSON.stringify(INDEX)});
    ${use};
    const own = Object.keys(require.cache).map((file) => /\\/lib\\/((certificate|serving|synthesis\\/aspects)\\/.*|synthesis\\/certificate-checks.*)\\.js$/.exec(file)?.[1]).filter(Boolean);
    console.log(JSON.stringify(own));
  `);
}

test('the library loads nothing until it is asked for something', () => {
  expect(loadedBy('')).toEqual([]);
});

test('a CommonJS app that uses the checks alone does not wait for the constructs', () => {
  expect(loadedBy('library.CertificateChecks')).toEqual(['synthesis/certificate-checks', 'synthesis/certificate-checks-props']);
});

test('the checks load none of the large parts of aws-cdk-lib that only constructs need', () => {
  expect(output('cjs', `
    const cdk = require(${JSON.stringify(require.resolve('aws-cdk-lib'))});
    new cdk.Stack(new cdk.App(), 'Stack');
    const before = new Set(Object.keys(require.cache));
    require(${JSON.stringify(INDEX)}).CertificateChecks;
    const added = Object.keys(require.cache).filter((file) => !before.has(file)).map((file) => /aws-cdk-lib\\/((aws-|region-info).*\\/lib)\\//.exec(file)?.[1]);
    console.log(JSON.stringify(added.filter(Boolean)));
  `)).toEqual([]);
});

test('everything that is exported is there', () => {
  const names = output('cjs', `const library = require(${JSON.stringify(INDEX)});
    console.log(JSON.stringify(Object.keys(library).filter((name) => library[name] !== undefined).sort()));`);
  expect(names).toEqual(Object.keys(library).sort());
});

test('it can be imported by name in ECMAScript modules', () => {
  expect(output('mjs', `import { CertificateChecks, SecureAlb } from ${JSON.stringify(INDEX)};
    console.log(JSON.stringify([CertificateChecks.name, SecureAlb.name]));`)).toEqual(['CertificateChecks', 'SecureAlb']);
});
