import { IConstruct } from 'constructs';

/**
 * Runs a part of a constructor. If it throws an error that does not name the construct, the text gets its class and path: a person who reads it has
 * written that construct, and not the one deep inside that found the mistake.
 */
export function namingOwner<T>(owner: IConstruct, part: () => T): T {
  return rewording(part, (text) => text.includes(owner.node.path) ? text : `${owner.constructor.name} "${owner.node.path}": ${text}`);
}

/** Creates a construct that is a part of `whole`. Its errors name the whole, which the user has written, in place of the part. */
export function namingWhole<T>(whole: IConstruct, id: string, create: () => T): T {
  const part = ` "${whole.node.path}/${id}"`;
  const isAboutPart = (text: string) => /^\w+$/.test(text.split(part)[0]);
  return rewording(create, (text) => isAboutPart(text) ? `${whole.constructor.name} "${whole.node.path}"${text.slice(text.indexOf(part) + part.length)}` : text);
}

function rewording<T>(part: () => T, reword: (text: string) => string): T {
  try {
    return part();
  } catch (error) {
    if (error instanceof Error) {
      const [before, after] = [error.message, reword(error.message)];
      error.stack = error.stack?.replace(before, () => after);
      error.message = after;
    }
    throw error;
  }
}
