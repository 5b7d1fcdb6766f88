/**
 * The names of properties in templates, by their names in the app. They differ in more than the first letter (`webAclId` is `WebACLId`),
 * and core has no table of them, so they are learned from what core makes of placeholders.
 */
export class PropertyNames {
  /** The names that this code of core gives to properties. */
  public static givenBy(code: object): PropertyNames {
    const known = LEARNED.get(code) ?? new PropertyNames();
    LEARNED.set(code, known);
    return known;
  }

  /** Undefined for a property that core leaves out. */
  private readonly rendered = new Map<string, string | undefined>();
  private readonly written = new Map<string, string>();
  private readonly inner = new Map<string, PropertyNames>();

  /** The names inside a property, or inside the elements of a list. */
  public within(step: string): PropertyNames {
    let names = this.inner.get(step);
    if (names === undefined) {
      names = new PropertyNames();
      this.inner.set(step, names);
    }
    return names;
  }

  /** The name in the template; undefined for a property that core leaves out, and for one that is not known. */
  public renderedOf(written: string): string | undefined {
    return this.rendered.get(written);
  }

  /** The name in the app. */
  public writtenOf(rendered: string): string | undefined {
    return this.written.get(rendered);
  }

  public knows(properties: readonly string[]): boolean {
    return properties.every((property) => this.rendered.has(property));
  }

  /** Learns from what core makes of `placeholders`. */
  public learn(renamed: object): void {
    for (const [rendered, value] of Object.entries(renamed)) {
      const written: unknown = (value as { Ref?: unknown } | undefined)?.Ref;
      if (typeof written !== 'string') continue;
      this.rendered.set(written, rendered);
      this.written.set(rendered, written);
    }
  }

  /** Learns that core has no name for a property, and so leaves it out: for those that it gave none. */
  public leaveOut(properties: readonly string[]): void {
    for (const property of properties) if (!this.rendered.has(property)) this.rendered.set(property, undefined);
  }
}

const LEARNED = new WeakMap<object, PropertyNames>();

/** A function of CloudFormation for each property: core accepts one instead of any value, and leaves it as it is. */
export function placeholders(properties: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(properties.map((property) => [property, { Ref: property }]));
}
