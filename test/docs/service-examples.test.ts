import { readdirSync } from 'fs';
import { join } from 'path';
import type { App } from 'aws-cdk-lib';
import { SERVICE_EXAMPLES } from '../../examples/services';
import { appWithServices } from '../../examples/services/app';
import { SLOTS } from '../../src/catalog/slots';

const folder = join(__dirname, '..', '..', 'examples', 'services');
const names = Object.keys(SERVICE_EXAMPLES);

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>>;
}

/** The messages of an app but for information, and what it has written. */
function synthesized(app: App) {
  const written = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const { stacks, manifest: { missing } } = app.synth();
    const messages = stacks.flatMap((stack) => stack.messages).filter(({ level }) => String(level) !== 'info').map(({ entry }) => entry.data);
    return { stacks, messages, missing, written: written.mock.calls.map(([text]) => String(text)) };
  } finally {
    written.mockRestore();
  }
}

const { stacks, messages, written, missing } = synthesized(appWithServices());
const resourcesOf = (name: string) => Object.values((stacks.find(({ displayName }) => displayName === name)!.template as Template).Resources);

test('each example is in the list, and in the order of its name', () => {
  const files = readdirSync(folder).filter((file) => !['index.ts', 'app.ts', 'service-example.ts', 'pages'].includes(file));
  expect(names).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  expect(readdirSync(join(folder, 'pages')).sort()).toEqual(files.sort());
});

test('the checks report nothing, and no lookup is missing that would leave something unknown', () => {
  expect(missing).toBeUndefined();
  expect([...messages, ...written].filter((text) => String(text).includes('cdk-acm'))).toEqual([]);
});

test.each(names)('%s has its certificate where the service reads it', (name) => {
  const { property } = SERVICE_EXAMPLES[name];
  const slot = SLOTS.find(({ type, property: path }) => type === property?.[0] && path === property[1]);
  const isAtCloudFront = property === undefined || slot?.region === 'cloudfront';
  const support = stacks.filter(({ stackName }) => stackName.startsWith(`${name}-`) && stackName.endsWith('us-east-1'));
  expect(support).toHaveLength(isAtCloudFront ? 1 : 0);
  expect(resourcesOf(name).filter(({ Type }) => Type === 'AWS::CertificateManager::Certificate')).toHaveLength(isAtCloudFront ? 0 : 1);
});

test.each(names.filter((name) => SERVICE_EXAMPLES[name].property))('%s gives it to the property that its page names', (name) => {
  const [type, path] = SERVICE_EXAMPLES[name].property!;
  expect(SLOTS.map((slot) => `${slot.type} ${slot.property}`)).toContain(`${type} ${path}`);
  const last = path.split('.').pop()!.replace('[]', '');
  expect(JSON.stringify(resourcesOf(name).filter(({ Type }) => Type === type))).toContain(`"${last}"`);
});
