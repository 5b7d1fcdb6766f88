import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import * as cdk from 'aws-cdk-lib';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import * as library from '../../src';

/** The apps that examples have created. */
export const apps: cdk.App[] = [];

/** An app that a test can synthesize although the example keeps it to itself. */
class KnownApp extends cdk.App {
  constructor(props?: cdk.AppProps) {
    super(props);
    apps.push(this);
  }
}

const CDK: unknown = Object.create(cdk, { App: { value: KnownApp } });

/** Runs the code of an example on the sources of this library. `given` are the constants that it does not declare itself. */
export function runExample(code: string, directory = __dirname, given: Readonly<Record<string, unknown>> = {}): unknown {
  const { outputText } = transpileModule(code, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
  const exported = {};
  const run = new Function('require', 'exports', ...Object.keys(given), outputText) as (...parameters: unknown[]) => void;
  run(moduleFinder(directory), exported, ...Object.values(given));
  return exported;
}

function moduleFinder(directory: string): (name: string) => unknown {
  return (name) => {
    if (name === 'cdk-acm') return library;
    if (name === 'aws-cdk-lib') return CDK;
    const file = `${join(directory, name)}.ts`;
    return name.startsWith('.') && existsSync(file) ? runExample(readFileSync(file, 'utf8'), dirname(file)) : jest.requireActual(name);
  };
}
