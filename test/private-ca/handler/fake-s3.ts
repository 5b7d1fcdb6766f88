import { S3Client, type DeleteObjectCommandInput, type ListObjectVersionsCommandInput, type PutObjectCommandInput } from '@aws-sdk/client-s3';

// the version of Node.js is the choice of this project's maintainers
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.AWS_REGION = 'eu-west-1';

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly Body?: string;
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: object;
}

/** A bucket with versions in place of S3. It lists two versions on a page. */
export class FakeS3 {
  public versions: Version[] = [];
  public readonly calls: object[] = [];
  public readonly answers: Record<string, unknown>[] = [];

  public readonly deleted: [string, string][] = [];

  private written = 0;

  constructor() {
    jest.spyOn(S3Client.prototype as unknown as { send: (command: Command) => unknown }, 'send').mockImplementation(async ({ constructor: { name }, input }) => {
      this.calls.push({ [name.replace('Command', '')]: input });
      return (this as unknown as Record<string, (input: object) => unknown>)[`on${name.replace('Command', '')}`](input);
    });
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      this.answers.push(JSON.parse(String(init?.body)));
      return { ok: true, status: 200 } as Response;
    });
    jest.spyOn(console, 'log').mockReturnValue();
  }

  protected onPutObject({ Key, Body }: PutObjectCommandInput): object {
    const version = { Key: Key!, VersionId: `v${++this.written}`, Body: Body as string };
    this.versions.push(version);
    return { VersionId: version.VersionId };
  }

  protected onListObjectVersions({ Prefix, KeyMarker, VersionIdMarker }: ListObjectVersionsCommandInput): object {
    const all = this.versions.filter(({ Key }) => Key.startsWith(Prefix!));
    const start = KeyMarker ? all.findIndex(({ Key, VersionId }) => Key === KeyMarker && VersionId === VersionIdMarker) + 1 : 0;
    const page = all.slice(start, start + 2);
    if (page.length === 0) return {};
    const { Key: NextKeyMarker, VersionId: NextVersionIdMarker } = page[page.length - 1];
    const IsTruncated = start + 2 < all.length;
    return {
      Versions: page.filter(({ Body }) => Body !== undefined),
      DeleteMarkers: page.filter(({ Body }) => Body === undefined),
      IsTruncated,
      ...IsTruncated ? { NextKeyMarker, NextVersionIdMarker } : {},
    };
  }

  protected onDeleteObject({ Key, VersionId }: DeleteObjectCommandInput): object {
    this.deleted.push([Key!, VersionId!]);
    return {};
  }
}
