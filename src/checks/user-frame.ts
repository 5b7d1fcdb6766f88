import * as path from 'path';

// "Site.create (/app/lib/site.ts:14:5)" and "/app/lib/site.ts:14:5", and what the hosts of other languages write.
const LOCATION = /\(?([^()\s][^()]*:\d+)(?::\d+)?\)?$/;

const OWN_PACKAGE = path.resolve(__dirname, '..', '..');
const OWN_CODE = [path.join(OWN_PACKAGE, 'lib') + path.sep, path.join(OWN_PACKAGE, 'src') + path.sep];

/**
 * The first place of a creation stack that is in the user's own app: file and line, relative to where the app runs.
 */
export function userFrame(creationStack: readonly string[]): string | undefined {
  for (const frame of creationStack) {
    const location = frame.trim().startsWith('...') ? undefined : LOCATION.exec(frame.trim())?.[1];
    if (location === undefined || isForeign(location)) continue;
    return path.isAbsolute(location) ? shortest(location) : location;
  }
  return undefined;
}

function isForeign(location: string): boolean {
  return location.includes('node_modules') || location.startsWith('node:') || OWN_CODE.some((folder) => location.startsWith(folder));
}

function shortest(location: string): string {
  const relative = path.relative(process.cwd(), location);
  return relative.startsWith('..') ? location : relative;
}
