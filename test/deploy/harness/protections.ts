/** What a construct does so that a deployment goes well, as the text in its source that does it. */
export interface Protection {
  readonly file: string;
  readonly text: string;
  /** What stands there when the protection is taken out. */
  readonly without: string;
  /** The file of stories that shows what it protects from. */
  readonly story: string;
  /** The test in it that turns red. */
  readonly noticedBy: string;
}

/** Each is taken out by `npm run test:deploy -- --without NAME`, to see that the stories notice. */
export const PROTECTIONS: Record<string, Protection> = {
  'hash': {
    file: 'src/certificate/certificate-lookup.ts',
    text: 'Revision ${replacementHash(this.resource)} of',
    without: 'Revision of',
    story: 'every-construct',
    noticedBy: 'when names are added elsewhere.example.com serves a certificate for elsewhere.example.com, new.elsewhere.example.com',
  },
  'stack-dependency': {
    file: 'src/region/stack-output.ts',
    text: 'after.addStackDependency(before);',
    without: '',
    story: 'one-stack',
    noticedBy: 'its certificate is deployed before it',
  },
  'retain': {
    file: 'src/certificate/certificate-lookup.ts',
    text: 'this.resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN',
    without: 'void 0',
    story: 'every-construct',
    noticedBy: 'when names are added nothing failed, not even in a clean-up',
  },
};

export function takeOut(name: string, source: string): string {
  const { file, text, without } = PROTECTIONS[name];
  if (source.split(text).length !== 2) {
    throw new Error(`${file} must contain ${JSON.stringify(text)} exactly once, so that "${name}" can be taken out of it; `
      + 'bring test/deploy/harness/protections.ts in line with the source');
  }
  return source.replace(text, () => without);
}
