import type { Service } from './endpoint';
import { escaped } from './signature';

/** A request to a service of AWS. None of them changes anything. */
export interface Question {
  readonly service: Service;

  /** The region in which it is asked; for a service that a partition has once, any region of the partition. */
  readonly region: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parameters of an action, by their names. */
export type Parameters = Readonly<Record<string, string>>;

/** For ACM: JSON, with the name of the action in a header. */
export function jsonQuestion(service: Service, region: string, target: string, input: object): Question {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  return { service, region, method: 'POST', path: '/', query: '', headers, body: JSON.stringify(input) };
}

/** For STS and CloudFormation: a form, answered in XML. */
export function formQuestion(service: Service, region: string, version: string, action: string, input: Parameters = {}): Question {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  return { service, region, method: 'POST', path: '/', query: '', headers, body: parameters({ Action: action, Version: version, ...input }) };
}

/** For Route 53: a path, answered in XML. */
export function pathQuestion(service: Service, region: string, path: string, input: Parameters = {}): Question {
  return { service, region, method: 'GET', path, query: parameters(input), headers: {}, body: '' };
}

function parameters(input: Parameters): string {
  return Object.entries(input).map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&');
}
