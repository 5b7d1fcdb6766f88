import * as path from 'path';
import { fileURLToPath } from 'url';
import { OWN_DIRECTORY } from '../own-package';

// Line and column, or only the line, as other languages write it.
const LINE = /(:\d+)(?::\d+)?$/;

// What calls the library between the user's app and the resource, by file: CDK and jsii as npm and pip install them.
const FOREIGN_FILE = /^node:|[/\\](node_modules|site-packages)[/\\]/;
// And by function, as Java tells only the base names of files: its own packages, Maven's, CDK's, jsii's and this library's.
const FOREIGN_FUNCTION = /^(software\.amazon|software\.constructs|io\.github\.cdkacm|javax?|jdk|sun|org\.codehaus\.mojo)\./;

const OWN_CODE = ['lib', 'src'].map((folder) => path.join(OWN_DIRECTORY, folder) + path.sep);

/**
 * The first place of a creation stack that is in the user's own app: file and line, relative to where the app runs.
 */
export function userFrame(creationStack: readonly string[]): string | undefined {
  for (const frame of creationStack) {
    const location = frame.trim().startsWith('...') ? undefined : asPath(locationOf(frame.trim()));
    if (location === undefined || FOREIGN_FUNCTION.test(frame.trim()) || isForeign(location)) continue;
    return path.isAbsolute(location) ? shortest(location) : location;
  }
  return undefined;
}

/**
 * The line of the user's app that created a construct. Node.js keeps ten frames of a stack, too few for a resource deep inside a pattern of
 * CDK. Then it is the line that created the nearest construct around it: the one line on which the resources in there agree.
 *
 * @param around the creation stacks of the resources in each construct around it, from the inside out
 */
export function userLine(creationStack: readonly string[], around: () => Iterable<readonly (readonly string[])[]>): string | undefined {
  const frame = userFrame(creationStack);
  if (frame !== undefined || creationStack.length === 0) return frame;
  for (const creationStacks of around()) {
    const frames = new Set(creationStacks.flatMap((each) => userFrame(each) ?? []));
    if (frames.size > 0) return frames.size === 1 ? [...frames][0] : undefined;
  }
  return undefined;
}

/**
 * File and line of a frame: "Site.create (/app/lib/site.ts:14:5)", "/app/lib/site.ts:14", or what core makes of the top level of an
 * ECMAScript module, "file:///app/app.mjs:14 (:)".
 */
function locationOf(frame: string): string | undefined {
  const text = frame.replace(/ \(:\)$/, '').replace(/\)$/, '');
  const location = text.slice(Math.max(text.lastIndexOf('('), text.lastIndexOf(')')) + 1).trim();
  const line = LINE.exec(location);
  return line && line.index > 0 ? location.slice(0, line.index) + line[1] : undefined;
}

/** ECMAScript modules are on the stack by their URLs. */
function asPath(location: string | undefined): string | undefined {
  return location?.startsWith('file:') ? fileURLToPath(location) : location;
}

function isForeign(location: string): boolean {
  return FOREIGN_FILE.test(location) || OWN_CODE.some((folder) => location.startsWith(folder));
}

/** A path as people would write it where the app runs. */
export function shortest(location: string): string {
  const relative = path.relative(process.cwd(), location);
  return relative.startsWith('..') ? location : relative;
}
