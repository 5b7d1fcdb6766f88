import { ANY_TEXT, type PossibleTexts } from './possible-texts';

/** A text of a parameter is accepted, as far as one of its constraints says. */
type Accepts = (text: string) => boolean;

/**
 * The texts that the constraints of a parameter accept. CloudFormation refuses a deployment that gives another one.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function acceptedTexts(parameter: Readonly<Record<string, unknown>>): PossibleTexts {
  const { Type, MinLength, MaxLength, MinValue, MaxValue, AllowedPattern } = parameter;
  const all: (Accepts | undefined)[] = Type === 'Number'
    ? [isNumber, bound(MinValue, (least) => (text) => Number(text) >= least), bound(MaxValue, (most) => (text) => Number(text) <= most)]
    : [
      bound(MinLength, (least) => (text) => text.length >= least),
      bound(MaxLength, (most) => (text) => text.length <= most),
      notEmpty(AllowedPattern),
    ];
  const given = all.flatMap((each) => each ?? []);
  return given.length === 0 ? ANY_TEXT : { except: [], accepts: (text) => given.every((accepts) => accepts(text)) };
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}

function bound(value: unknown, accepts: (limit: number) => Accepts): Accepts | undefined {
  return (typeof value === 'number' || typeof value === 'string') && isNumber(String(value)) ? accepts(Number(value)) : undefined;
}

/**
 * Whether a pattern rules out the empty text, which conditions ask for most often. Other texts are not tried, nor are patterns with groups: these can
 * take exponential time.
 */
function notEmpty(pattern: unknown): Accepts | undefined {
  if (typeof pattern !== 'string' || pattern.includes('(')) return undefined;
  try {
    const takesEmpty = new RegExp(`^(?:${pattern})$`).test('');
    return takesEmpty ? undefined : (text) => text !== '';
  } catch {
    return undefined;
  }
}
