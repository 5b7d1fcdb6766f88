import { Reference, Stack, StringConcat, Token, Tokenization } from 'aws-cdk-lib';
import { isMap, opened, tokenOf } from './slot-values';
import { partitionOf } from '../catalog/partitions';

/** A text, with the region and account of its stack in place of the pseudo parameters. Undefined if it is known at deployment only. */
export function knownText(value: unknown, stack: Stack): string | undefined {
  if (typeof value === 'string' && !Token.isUnresolved(value)) return value;
  const token = tokenOf(value);
  if (Reference.isReference(token)) return pseudoParameter(token.displayName, stack);
  if (typeof value === 'string' && !token) return withoutTokens(value, stack);
  const inside = opened(value, stack);
  if (typeof inside === 'string' || Array.isArray(inside)) return typeof inside === 'string' ? knownText(inside, stack) : undefined;
  return isMap(inside) ? ofIntrinsic(inside, stack) : undefined;
}

function withoutTokens(text: string, stack: Stack): string | undefined {
  const known = Tokenization.reverseString(text).mapTokens({ mapToken: (token) => knownText(token, stack) ?? token });
  return known.tokens.length === 0 ? known.join(new StringConcat()) as string : undefined;
}

function ofIntrinsic({ Ref: name, 'Fn::Join': join, 'Fn::Sub': sub }: Record<string, unknown>, stack: Stack): string | undefined {
  if (typeof name === 'string') return pseudoParameter(name, stack);
  if (Array.isArray(join)) {
    const [delimiter, parts] = join as [unknown, unknown];
    const texts = Array.isArray(parts) ? parts.map((part) => knownText(part, stack)) : [undefined];
    return texts.includes(undefined) ? undefined : texts.join(String(delimiter));
  }
  if (typeof sub !== 'string') return undefined;
  const text = sub.replace(/\$\{([^}!]+)\}/g, (whole, parameter: string) => pseudoParameter(parameter, stack) ?? whole);
  return text.includes('${') ? undefined : text;
}

function pseudoParameter(name: string, { account, region }: Stack): string | undefined {
  const values: Record<string, string> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': Token.isUnresolved(region) ? region : partitionOf(region),
  };
  return values[name] === undefined || Token.isUnresolved(values[name]) ? undefined : values[name];
}
