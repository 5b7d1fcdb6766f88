import { IConstruct } from 'constructs';

/**
 * Runs a part of a constructor. If it throws an error that does not name the construct, the text gets its class and path: a person who reads it has
 * written that construct, and not the one deep inside that found the mistake.
 */
export function namingOwner<T>(owner: IConstruct, part: () => T): T {
  try {
    return part();
  } catch (error) {
    if (error instanceof Error && !error.message.includes(owner.node.path)) {
      const named = `${owner.constructor.name} "${owner.node.path}": ${error.message}`;
      error.stack = error.stack?.replace(error.message, () => named);
      error.message = named;
    }
    throw error;
  }
}
