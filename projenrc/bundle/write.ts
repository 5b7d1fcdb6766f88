import { readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import type { OutputChunk } from 'rollup';
import { chunks, COMMAND } from './chunks';
import { writeCommand } from './command';
import { writeLibrary } from './library';

/** Replaces what jsii has compiled by the bundles of the library and of the command line. */
async function write(library: string): Promise<void> {
  const all = await chunks();
  const command = all.find(({ isEntry, name }) => isEntry && name === COMMAND)!;
  const ofLibrary = neededBy(all.filter((chunk) => chunk.isEntry && chunk !== command), all);
  readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).forEach((name) => rmSync(join(library, name)));
  writeLibrary(all.filter((chunk) => ofLibrary.has(chunk)), library);
  await writeCommand(command, all.filter((chunk) => !ofLibrary.has(chunk)), library);
}

/** These chunks, and all that they import. */
function neededBy(entries: readonly OutputChunk[], all: readonly OutputChunk[]): Set<OutputChunk> {
  const needed = new Set(entries);
  for (const { imports, dynamicImports } of needed) {
    all.filter(({ fileName }) => imports.includes(fileName) || dynamicImports.includes(fileName)).forEach((each) => needed.add(each));
  }
  return needed;
}

/** jsii indents its assembly. */
function shorten(assembly: string): void {
  writeFileSync(assembly, JSON.stringify(JSON.parse(readFileSync(assembly, 'utf8'))));
}

void write(resolve(process.argv[2])).then(() => shorten('.jsii'));
