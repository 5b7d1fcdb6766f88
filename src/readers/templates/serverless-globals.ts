import type { Template } from './template';
import { intrinsicOf, isMap } from '../../deployment/intrinsics';

/** The sections of Globals that can hold a certificate, with the resource type that each is for. */
const SECTIONS: Readonly<Record<string, string>> = {
  Api: 'AWS::Serverless::Api',
  HttpApi: 'AWS::Serverless::HttpApi',
  WebSocketApi: 'AWS::Serverless::WebSocketApi',
};

/**
 * Gives each API of a template of the AWS Serverless Application Model what its Globals say for all of them, as its transform does: maps
 * are merged, lists are joined, and for the rest goes what the API says itself.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(template: Template): Template {
  const { Globals: globals, Resources: resources } = template;
  if (!isMap(globals) || !isMap(resources)) return template;
  return {
    ...template,
    Resources: Object.fromEntries(Object.entries(resources).map(([logicalId, resource]) => [logicalId, inheriting(resource, globals)])),
  };
}

function inheriting(resource: unknown, globals: Readonly<Record<string, unknown>>): unknown {
  if (!isMap(resource)) return resource;
  const [section] = Object.keys(SECTIONS).filter((name) => SECTIONS[name] === resource.Type);
  return section === undefined ? resource : { ...resource, Properties: merged(globals[section], resource.Properties) };
}

function merged(global: unknown, own: unknown): unknown {
  if (own === undefined) return global;
  if (Array.isArray(global) && Array.isArray(own)) return [...global, ...own];
  if (!isMap(global) || !isMap(own) || intrinsicOf(global) || intrinsicOf(own)) return own;
  return Object.fromEntries([...new Set([...Object.keys(global), ...Object.keys(own)])].map((name) => [name, merged(global[name], own[name])]));
}
