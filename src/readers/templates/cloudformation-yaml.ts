import { CORE_SCHEMA, load, Type, type EventType, type State } from 'js-yaml';
import { LIMITS } from '../../deployment/limits';

/** The short forms that stand for keys without `Fn::`. */
const BARE = ['!Condition', '!Ref'];

/** `!Sub text` is `{ Fn::Sub: text }`, and so on for each tag of CloudFormation. */
const SHORT_FORMS = (['scalar', 'sequence', 'mapping'] as const).map((kind) => new Type('!', {
  kind,
  multi: true,
  construct: (argument: unknown, tag = '') => ({ [BARE.includes(tag) ? tag.slice(1) : `Fn::${tag.slice(1)}`]: argument }),
}));

const MERGE_KEY = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key: unknown) => key === '<<' });

/** The short forms, and the merge key, beside what YAML has itself. */
export const CLOUDFORMATION = CORE_SCHEMA.extend({ explicit: SHORT_FORMS, implicit: [MERGE_KEY] });

/**
 * Reads YAML as CloudFormation does, with the short forms of its functions.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function parseCloudFormationYaml(text: string): unknown {
  const value = load(text, { schema: CLOUDFORMATION, json: true });
  unfold(value, new Set(), { left: LIMITS.values });
  return value;
}

/** Reads a template, with the line, from 1, on which each map begins. */
export function parseWithLines(text: string): { readonly value: unknown; readonly lines: ReadonlyMap<unknown, number> } {
  const lines = new Map<unknown, number>();
  const opened: number[] = [];
  const listener = (event: EventType, state: State) => {
    if (event === 'open') return void opened.push(state.line + 1);
    const line = opened.pop();
    // The last that closes over a map is the one that began with its key.
    if (line !== undefined && typeof state.result === 'object') lines.set(state.result, line);
  };
  return { value: load(text, { schema: CLOUDFORMATION, json: true, listener }), lines };
}

function unfold(value: unknown, above: Set<object>, budget: { left: number }): void {
  if (--budget.left < 0) throw new Error('its aliases expand to too many values');
  if (typeof value !== 'object' || value === null) return;
  if (above.has(value)) throw new Error('an alias refers to itself');
  above.add(value);
  for (const inner of Object.values(value)) unfold(inner, above, budget);
  above.delete(value);
}
