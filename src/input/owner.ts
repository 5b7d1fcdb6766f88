import { IConstruct } from 'constructs';

/** What an error of this library is about, which its text begins with, and what it says about that. */
interface Named {
  readonly owner: string;
  readonly problem: string;
}

/** The errors whose text begins with what they are about. */
const NAMED = new WeakMap<Error, Named>();

/** An error about a construct or one of its methods. */
export function refusal(owner: string, problem: string): Error {
  return named(new Error(problem), { owner, problem });
}

/**
 * Runs a part of a constructor or method. An error that does not say what it is about gets the class and path of the construct: a person who reads
 * it has written that construct, and not the one deep inside that found the mistake.
 */
export function namingOwner<T>(owner: IConstruct, part: () => T): T {
  return rewording(part, (error) => withOwner(error, nameOfOwner(owner)));
}

/** The same before there is a construct: `owner` is its class and path. */
export function namingPlace<T>(owner: string, part: () => T): T {
  return rewording(part, (error) => withOwner(error, owner));
}

function withOwner(error: Error, owner: string): Error {
  return NAMED.has(error) ? error : named(error, { owner, problem: error.message });
}

/** Creates or calls a construct that is a part of `whole`. Errors about the part name the whole, which the user has written. */
export function namingWhole<T>(whole: IConstruct, id: string, part: () => T): T {
  const isPart = (owner: string) => owner.endsWith(` "${whole.node.path}/${id}"`);
  return namingOwner(whole, () => rewording(part, (error) => {
    const about = NAMED.get(error);
    return about && isPart(about.owner) ? named(error, { ...about, owner: nameOfOwner(whole) }) : error;
  }));
}

function nameOfOwner({ constructor, node }: IConstruct): string {
  return `${constructor.name} "${node.path}"`;
}

function rewording<T>(part: () => T, reword: (error: Error) => Error): T {
  try {
    return part();
  } catch (error) {
    throw error instanceof Error ? reword(error) : error;
  }
}

/** The error with another text, where it is read and where it is printed. */
function named(error: Error, about: Named): Error {
  const [before, after] = [error.message, `${about.owner}: ${about.problem}`];
  error.stack = error.stack?.replace(before, () => after);
  error.message = after;
  NAMED.set(error, about);
  return error;
}
