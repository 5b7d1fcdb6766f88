import { placeholders, PropertyNames } from './property-names';
import { canHoldToken, isOneToken, type WrittenProperties } from '../../core-internals';
import type { Part } from '../../deployment/deployment';
import { intrinsicOf, isComplete, isMap } from '../../deployment/intrinsics';

type Properties = Readonly<Record<string, unknown>>;

/** Where a value is in the properties of a resource. */
interface Position {
  readonly names: PropertyNames;

  /** What the value is in; undefined for the properties as a whole. */
  readonly outer?: Position;

  /** The name or the index of the value there, in the template. */
  readonly rendered: string | number;

  /** The name of the value there, as the app wrote it, with all that is beside it; undefined in a list. */
  readonly written?: string;
  readonly beside?: Properties;
}

/** What is looked for, and what was found so far. */
interface Search {
  readonly path: readonly string[];
  readonly at: readonly number[];
  readonly parts: Part[];
}

const ELEMENT = '[]';

/**
 * The properties that a resource will have in its template. Each is rendered when it is first read: a rule reads few of them, and
 * rendering all would take most of the time of the checks.
 */
export class RenderedOnDemand {
  private readonly root: Position;

  /** What was rendered, by the property. */
  private readonly rendered = new Map<PropertyNames, { readonly value: unknown }>();

  /** What was rendered in elements of lists, by their positions. */
  private readonly inElements = new Map<string, Map<PropertyNames, { readonly value: unknown }>>();
  private readonly lists = new Map<readonly unknown[], boolean>();
  private atOnce?: { readonly value: unknown };

  constructor(private readonly written: WrittenProperties, private readonly resolve: (value: unknown) => unknown) {
    this.root = { names: PropertyNames.givenBy(written.renamedBy), rendered: '' };
  }

  /** All properties; undefined if overrides change some of them. */
  public all(): Pick<Part, 'value'> | undefined {
    return this.written.overridden.length === 0 ? { value: this.kept(this.written.properties, this.root, []) } : undefined;
  }

  /**
   * The values at the end of a path, or where the path reaches a token or a list that has one, with the number of steps to them. Undefined if an override
   * changes the property.
   */
  public parts(path: readonly string[], at: readonly number[]): readonly Part[] | undefined {
    if (this.written.overridden.includes(path[0])) return undefined;
    const parts: Part[] = [];
    this.find(this.written.properties, this.root, { path, at, parts }, [], 0);
    return parts;
  }

  /** Adds to what was found. */
  private find(from: unknown, at: Position, search: Search, positions: readonly number[], next: number): void {
    const { path, parts } = search;
    let [value, position, steps] = [from, at, next];
    while (this.written.rename && steps < path.length && isWrittenMap(value)) {
      const written = this.writtenName(path[steps], value, position);
      if (written === undefined) {
        if (isComplete(value) && this.knowsNames(Object.keys(value), position)) return;
        break;
      }
      position = { names: position.names.within(written), outer: position, rendered: path[steps], written, beside: value };
      value = value[written];
      steps += 1;
    }
    const list = path[steps] === ELEMENT && Array.isArray(value) && this.isListOfMaps(value) ? value : undefined;
    if (list) this.findInElements(list, position, search, positions, steps + 1);
    else parts.push({ value: this.kept(value, position, positions), steps, positions });
  }

  private findInElements(elements: readonly unknown[], list: Position, search: Search, positions: readonly number[], next: number): void {
    const names = list.names.within(ELEMENT);
    const only = search.at.at(positions.length);
    const find = (element: unknown, index: number) =>
      this.find(element, { names, outer: list, rendered: index }, search, [...positions, index], next);
    if (only === undefined) elements.forEach(find);
    else if (only < elements.length) find(elements[only], only);
  }

  /** Whether all elements of a list are maps. The elements of long lists are read one by one, so this is found out once. */
  private isListOfMaps(list: readonly unknown[]): boolean {
    const known = this.lists.get(list) ?? list.every(isWrittenMap);
    this.lists.set(list, known);
    return known;
  }

  /** The name of a property of a map as the app wrote it; undefined if it is not there. */
  private writtenName(rendered: string, values: Properties, position: Position): string | undefined {
    const { names } = position;
    if (names.writtenOf(rendered) === undefined) this.knowsNames(Object.keys(values), position);
    const written = names.writtenOf(rendered);
    return written !== undefined && Object.hasOwn(values, written) ? written : undefined;
  }

  private kept(value: unknown, position: Position, positions: readonly number[]): unknown {
    if (isLiteral(value)) return value;
    const rendered = positions.length === 0 ? this.rendered : this.renderedAt(positions.join());
    let part = rendered.get(position.names);
    if (part === undefined) {
      part = { value: this.valueAt(value, position, false) };
      rendered.set(position.names, part);
    }
    return part.value;
  }

  private renderedAt(place: string): Map<PropertyNames, { readonly value: unknown }> {
    let rendered = this.inElements.get(place);
    if (rendered === undefined) {
      rendered = new Map();
      this.inElements.set(place, rendered);
    }
    return rendered;
  }

  private valueAt(value: unknown, position: Position, isResolved: boolean): unknown {
    if (typeof value === 'string' || typeof value === 'number') return isResolved || !canHoldToken(value) ? value : this.resolve(value);
    if (!isResolved && !canBeTakenApart(value)) return this.valueAt(this.resolve(value), position, true);
    if (Array.isArray(value)) return this.list(value, position, isResolved);
    if (value instanceof Date) return this.fullyRendered(position);
    return isMap(value) && !intrinsicOf(value) ? this.map(value, position, isResolved) : value;
  }

  /** Elements that resolve to nothing are not in the list, so each is looked at. */
  private list(values: readonly unknown[], outer: Position, isResolved: boolean): unknown[] {
    const names = outer.names.within(ELEMENT);
    const list: unknown[] = [];
    for (const value of values) {
      const element = this.valueAt(value, { names, outer, rendered: list.length }, isResolved);
      if (element !== undefined) list.push(element);
    }
    return list;
  }

  private map(beside: Properties, outer: Position, isResolved: boolean): unknown {
    const properties = Object.keys(beside);
    if (!this.knowsNames(properties, outer)) return this.fullyRendered(outer);
    const map: Record<string, unknown> = {};
    for (const written of properties) {
      const value = beside[written];
      const rendered = this.written.rename ? outer.names.renderedOf(written) : written;
      if (value === undefined || rendered === undefined) continue;
      const position = { names: outer.names.within(written), outer, rendered, written, beside };
      if (isLiteral(value)) map[rendered] = value;
      else if (isOneToken(value) || this.isCheap(value, position, isResolved)) map[rendered] = this.valueAt(value, position, isResolved);
      else whenRead(map, rendered, () => this.valueAt(value, position, isResolved));
    }
    return map;
  }

  /** Whether a value costs less to render than to be rendered when it is read: for V8, a map with a getter of its own is like no other map. */
  private isCheap(value: unknown, position: Position, isResolved: boolean): boolean {
    if (!isResolved && !canBeTakenApart(value)) return false;
    if (Array.isArray(value)) return value.every((each) => isLiteral(each) || isOneToken(each));
    return isMap(value) && (intrinsicOf(value) !== undefined || this.knowsNames(Object.keys(value), position));
  }

  /** Whether the names of these properties in the template are known, after asking core if need be. */
  private knowsNames(properties: readonly string[], position: Position): boolean {
    if (this.written.rename && position.names.knows(properties)) return true;
    if (properties.some(canHoldToken)) return false;
    if (!this.written.rename) return true;
    const renamed = this.renamed(properties, position);
    if (isMap(renamed)) {
      position.names.learn(renamed);
      position.names.leaveOut(properties);
    }
    return position.names.knows(properties);
  }

  /** What core makes of placeholders in this position. There are some beside it too, as core refuses what is not complete. */
  private renamed(properties: readonly string[], position: Position): unknown {
    let all: Record<string, unknown> | unknown[] = placeholders(properties);
    const path: (string | number)[] = [];
    for (let at = position; at.outer; at = at.outer) {
      const { beside, written } = at;
      all = beside && written !== undefined ? { ...placeholders(Object.keys(beside)), [written]: all } : [all];
      path.unshift(beside ? at.rendered : 0);
    }
    try {
      return valueAtPath(this.written.rename?.(all), path);
    } catch {
      // The properties are wrong, or there is a date, in whose place core takes no function. Rendering them fully shows which.
      return undefined;
    }
  }

  private fullyRendered(position: Position): unknown {
    this.atOnce ??= { value: this.renderAll() };
    const path: (string | number)[] = [];
    for (let at = position; at.outer; at = at.outer) path.unshift(at.rendered);
    return valueAtPath(this.atOnce.value, path);
  }

  private renderAll(): unknown {
    const properties = this.resolve(this.written.properties) as object;
    return this.written.rename ? this.written.rename(properties) : properties;
  }
}

function valueAtPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((within, step) => (within as Record<string | number, unknown> | undefined)?.[step], value);
}

/** Whether the parts of a value can be resolved one by one. */
function canBeTakenApart(value: unknown): boolean {
  return isLiteral(value) || (Array.isArray(value) ? !value.some(canHoldToken) : isWrittenMap(value));
}

/** Whether a value is a map of properties, and neither a function of CloudFormation nor a token. */
function isWrittenMap(value: unknown): value is Record<string, unknown> {
  return isMap(value) && !intrinsicOf(value) && typeof value.resolve !== 'function';
}

/** Whether the template has a value as the app wrote it. */
function isLiteral(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function' && !canHoldToken(value));
}

function whenRead(map: Record<string, unknown>, name: string, read: () => unknown): void {
  let known: { readonly value: unknown } | undefined;
  Object.defineProperty(map, name, { enumerable: true, get: () => (known ??= { value: read() }).value });
}
