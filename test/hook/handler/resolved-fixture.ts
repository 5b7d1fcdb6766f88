import type { GivenResource } from './events';
import { isMap } from '../../../src/deployment/intrinsics';
import type { RuleFixture, StackFixture } from '../../checks/rules/fixture';

/** Says that a value is known at deployment only. */
class NotResolved extends Error {}

/** A resource of a fixture as CloudFormation shows it to a hook, with the fixture that has nothing else. */
export interface ReplayedResource {
  readonly resource: GivenResource;
  readonly alone: RuleFixture & { readonly stacks: readonly [StackFixture] };
}

/** The resources of a fixture that need no other one: what their properties refer to is known by itself. */
export function resourcesThatStandAlone(fixture: RuleFixture): ReplayedResource[] {
  return fixture.stacks.flatMap((stack) => Object.entries(stack.template.Resources).flatMap(([logicalId, body]): ReplayedResource[] => {
    const { Type: type, Properties, Condition } = body;
    // A Transform replaces these before any hook sees them.
    if (Condition !== undefined || type.startsWith('AWS::Serverless::')) return [];
    try {
      const alone = { ...fixture, stacks: [{ ...stack, template: { Resources: { [logicalId]: body } } }] as const };
      return [{ resource: { type, logicalId, properties: resolved(Properties, stack) ?? {} }, alone }];
    } catch (error) {
      if (error instanceof NotResolved) return [];
      throw error;
    }
  }));
}

function resolved(value: unknown, stack: StackFixture): unknown {
  if (Array.isArray(value)) return value.map((item) => resolved(item, stack)).filter((item) => item !== undefined);
  if (!isMap(value)) return value;
  const [[name, argument] = ['', undefined]] = Object.entries(value);
  if (name === 'Ref') return pseudoParameter(argument, stack);
  if (name === 'Fn::Base64') return Buffer.from(String(resolved(argument, stack))).toString('base64');
  if (name === 'Fn::Join' && Array.isArray(argument)) return (resolved(argument[1], stack) as unknown[]).join(argument[0]);
  if (name === 'Fn::Sub' && typeof argument === 'string') return argument.replace(/\$\{([^}]*)\}/g, (_, reference) => String(pseudoParameter(reference, stack)));
  if (name.startsWith('Fn::')) throw new NotResolved();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, stack)]).filter(([, each]) => each !== undefined));
}

/** The name of a stack is known to a hook and not to a template, so what depends on it is not compared. */
function pseudoParameter(name: unknown, { region, account }: StackFixture): string | undefined {
  if (name === 'AWS::NoValue') return undefined;
  const text = new Map<unknown, string | undefined>([
    ['AWS::Region', region], ['AWS::AccountId', account], ['AWS::Partition', region && 'aws'],
  ]).get(name);
  if (text === undefined) throw new NotResolved();
  return text;
}
