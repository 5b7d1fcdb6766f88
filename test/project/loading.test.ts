import { spawnSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { TypeKind } from '@jsii/spec';
import * as library from '../../src';
import { directoryWith } from '../cli/files';
import { compiledAssembly } from '../public-api/assembly';

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

/** The files of the library that are loaded once this was done with it, without those that several parts share. */
function loadedBy(use: string): unknown {
  return output('cjs', `
    const library = require(${JSON.stringify(INDEX)});
    ${use};
    const lib = ${JSON.stringify(join(ROOT, 'lib', 'compiled'))};
    const own = Object.keys(require.cache).filter((file) => file.startsWith(lib)).map((file) => file.slice(lib.length + 1));
    console.log(JSON.stringify(own.filter((file) => !file.startsWith('shared-'))));
  `);
}

test('the library loads nothing until it is asked for something', () => {
  expect(loadedBy('')).toEqual([]);
});

test('a CommonJS app that uses the checks alone does not wait for the constructs', () => {
  expect(loadedBy('library.CertificateChecks')).toEqual(['synthesis.js']);
});

test('a CommonJS app that uses the constructs alone does not wait for the checks', () => {
  expect(loadedBy('library.RegionalCertificate')).toEqual(['certificate.js']);
});

test('the checks are in few files, which Node finds and reads fast', () => {
  const files = output('cjs', `
    require(${JSON.stringify(INDEX)}).CertificateChecks;
    console.log(JSON.stringify(Object.keys(require.cache).filter((file) => file.startsWith(${JSON.stringify(join(ROOT, 'lib'))}))));
  `) as string[];
  expect(files.length).toBeLessThan(15);
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

test('each class says under which name other languages know it, and keeps its own name', () => {
  const { types = {}, version } = compiledAssembly();
  const classes = Object.values(types).filter(({ kind }) => kind === TypeKind.Class);
  expect(classes.length).toBeGreaterThan(0);
  expect(output('cjs', `const library = require(${JSON.stringify(INDEX)});
    console.log(JSON.stringify(${JSON.stringify(classes.map(({ name }) => name))}.map((name) => [library[name].name, library[name][Symbol.for('jsii.rtti')]])));`))
    .toEqual(classes.map(({ name, fqn }) => [name, { fqn, version }]));
});

test('it can be imported by name in ECMAScript modules', () => {
  expect(output('mjs', `import { CertificateChecks, SecureAlb } from ${JSON.stringify(INDEX)};
    console.log(JSON.stringify([CertificateChecks.name, SecureAlb.name]));`)).toEqual(['CertificateChecks', 'SecureAlb']);
});
