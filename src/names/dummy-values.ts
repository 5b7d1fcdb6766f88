/** The placeholder in a text for a part that is not known yet. */
export const HOLE = '\u0000';

/** A lookup that the CDK CLI has not made yet, as the app reports it. */
export interface MissingLookup {
  /** The key of its result in `cdk.context.json`. */
  readonly key?: string;

  /** The context provider, such as `ssm`. */
  readonly provider: string;

  /** What it is asked, and as `dummyValue` what the app works with meanwhile. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** How the dummy value of `StringParameter.valueFromLookup` begins. It is known by that when an app has cut it. */
const SSM_PREFIX = 'dummy-value-for-';

/** `Vpc.fromLookup` reports no dummy value. These are the texts that it puts in place of what is looked up. */
const VPC_DUMMIES = [
  'vpc-12345', '1.2.3.4/5', 'dummy1a', 'dummy1b', 's-12345', 's-67890', 'p-12345', 'p-67890', 'rtb-12345s', 'rtb-67890s', 'rtb-12345p', 'rtb-57890p',
];

/** DummyValues of core that are ordinary words. They count in this spelling only, as `dummy` and `test` are common in names. */
const CORE_WORDS = ['DUMMY', 'TEST'];

/** Where apps cut a text: paths, names, lists, ARNs and settings. */
const DELIMITERS = ['/', '-', '.', ',', ':', '=', '|', ' ', '_'];

/** How a token appears in a text, as in `arn:${Token[AWS.Partition.3]}:acm:…`. */
const TOKEN = /\$\{Token\[[^\]]*\]\}/;

/**
 * What an app works with until the CDK CLI has made its lookups. In the first run of an app, each lookup returns a dummy value. The CLI
 * then makes the lookups and runs the app again. A text with a dummy value in it does not show what will be deployed.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/context.html
 */
export class DummyValues {
  /** Texts that count wherever they are, with the regular expression that finds each. */
  private readonly parts = new Map<string, string>();

  /** Texts that count only as a whole value: the empty text, numbers and booleans are in too many others. */
  private readonly wholes = new Set<string>();
  private readonly pattern?: RegExp;

  constructor(missing: readonly MissingLookup[]) {
    missing.forEach((lookup) => this.read(lookup));
    const patterns = [...this.parts].sort(([a], [b]) => b.length - a.length).map(([, pattern]) => pattern);
    if (patterns.length > 0) this.pattern = new RegExp(patterns.join('|'), 'g');
  }

  /** Whether there are none, as every lookup is made. */
  public get isEmpty(): boolean {
    return this.parts.size === 0 && this.wholes.size === 0;
  }

  /** The text with a hole for each dummy value. */
  public withHoles(text: string): string {
    if (this.wholes.has(text)) return HOLE;
    return this.pattern ? text.replace(this.pattern, HOLE) : text;
  }

  /** Whether a dummy value is in the text. */
  public isIn(text: string): boolean {
    return this.withHoles(text) !== text;
  }

  private read({ provider, props: { dummyValue, domainName } }: MissingLookup): void {
    if (provider === 'vpc-provider' && dummyValue === undefined) VPC_DUMMIES.forEach((text) => this.add(text));
    // A hosted zone is looked up by its name, so the name is known.
    const known = provider === 'hosted-zone' && typeof domainName === 'string' ? withoutDot(domainName) : undefined;
    this.collect(dummyValue, known);
  }

  private collect(value: unknown, known: string | undefined, isInMap = false): void {
    if (typeof value === 'string') this.collectText(value, known);
    else if (Array.isArray(value)) value.forEach((item) => this.collect(item, known, isInMap));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach((item) => this.collect(item, known, true));
    // Numbers and booleans in a map are details, such as port 80 of a listener, and occur in most templates.
    else if (!isInMap && (typeof value === 'number' || typeof value === 'boolean')) this.wholes.add(String(value));
  }

  private collectText(value: string, known: string | undefined): void {
    // The value of a token is not known here. The longest text beside it is enough to recognize the whole.
    const text = withoutDot(value.split(TOKEN).reduce((longest, each) => each.length > longest.length ? each : longest));
    if (value === '') this.wholes.add('');
    if (text === '' || text === known) return;
    this.add(text);
    if (text.startsWith(SSM_PREFIX)) this.addCut(text);
  }

  /**
   * An app may make a number of the value of a parameter, or cut it: at a length, as that of `https://`, or at a delimiter that is also in the name
   * of the parameter.
   */
  private addCut(value: string): void {
    this.add(SSM_PREFIX);
    this.add(value.slice('dummy-value-'.length));
    for (const delimiter of DELIMITERS) {
      const pieces = value.split(delimiter);
      const cut = pieces.flatMap((piece, index) => [piece, pieces.slice(index).join(delimiter)]).filter((piece) => piece !== '');
      cut.forEach((piece) => this.wholes.add(piece).add(piece.toLowerCase()));
    }
    this.wholes.add(String(Number.NaN));
  }

  private add(text: string): void {
    this.parts.set(text, CORE_WORDS.includes(text) ? text : text.replace(/[a-z]|[.*+?^${}()|[\]\\/]/gi, anyCase));
  }
}

/** Whether the dummy value of an SSM parameter is in a text, where the lookups of the app are not at hand. */
export function hasDummyParameter(text: string): boolean {
  return text.toLowerCase().includes(SSM_PREFIX);
}

function anyCase(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  return lower === upper ? `\\${character}` : `[${lower}${upper}]`;
}

/** A name without the dot at its end, which constructs remove. */
function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}
