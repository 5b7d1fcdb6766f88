import type { Template } from './template';
import { isMap } from '../../deployment/intrinsics';

/** An API that the transform makes for the events that name none. */
interface ImplicitApi {
  /** The type of the event, and the section of Globals for such APIs. */
  readonly event: string;

  /** The property by which an event names an API. */
  readonly named: string;

  /** The resource types that have such events. */
  readonly callees: readonly string[];

  readonly logicalId: string;
  readonly type: string;
}

const IMPLICIT_APIS: readonly ImplicitApi[] = [
  {
    event: 'Api',
    named: 'RestApiId',
    callees: ['AWS::Serverless::Function', 'AWS::Serverless::StateMachine'],
    logicalId: 'ServerlessRestApi',
    type: 'AWS::Serverless::Api',
  },
  {
    event: 'HttpApi',
    named: 'ApiId',
    callees: ['AWS::Serverless::Function'],
    logicalId: 'ServerlessHttpApi',
    type: 'AWS::Serverless::HttpApi',
  },
];

/**
 * Adds the APIs that the transform of the AWS Serverless Application Model makes for events that name none. All that such an API has of
 * its own is in Globals, so without globals for it there is none to add.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function withImplicitApis(template: Template): Template {
  const { Globals: globals, Resources: resources } = template;
  if (!isMap(globals) || !isMap(resources)) return template;
  return IMPLICIT_APIS.filter(({ event }) => Object.hasOwn(globals, event)).reduce((extended, api) => withApi(extended, api, resources), template);
}

function withApi(template: Template, api: ImplicitApi, resources: Readonly<Record<string, unknown>>): Template {
  const callees = Object.values(resources).filter(isMap).filter((resource) => isCalledBy(resource, api));
  if (callees.length === 0 || Object.hasOwn(resources, api.logicalId)) return template;
  const conditions = callees.map(({ Condition: condition }) => condition);
  // A name that no condition of a template can have.
  const name = conditions.includes(undefined) ? undefined : `${api.logicalId}.Condition`;
  return {
    ...template,
    ...name && { Conditions: { ...asMap(template.Conditions), [name]: { 'Fn::Or': conditions.map((condition) => ({ Condition: condition })) } } },
    Resources: { ...asMap(template.Resources), [api.logicalId]: { Type: api.type, Condition: name, Properties: {} } },
  };
}

function isCalledBy({ Type: type, Properties: properties }: Readonly<Record<string, unknown>>, { event, named, callees }: ImplicitApi): boolean {
  if (typeof type !== 'string' || !callees.includes(type)) return false;
  return Object.values(asMap(asMap(properties).Events)).some((each) =>
    isMap(each) && each.Type === event && asMap(each.Properties)[named] === undefined);
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {};
}
