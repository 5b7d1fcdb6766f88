import { S3, type ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3';

/** A bucket that keeps all versions of its objects. */
export class Bucket {
  private readonly s3 = new S3({});

  constructor(private readonly name: string) {}

  /** Writes an object, and returns its version. */
  public async write(Key: string, Body: string): Promise<string> {
    const { VersionId } = await this.s3.putObject({ Bucket: this.name, Key, Body, ContentType: 'application/x-pem-file' });
    return VersionId!;
  }

  /** Deletes an object with all its versions, so that the bucket can be deleted. */
  public async remove(key: string): Promise<void> {
    for (const VersionId of await this.versionsOf(key)) await this.s3.deleteObject({ Bucket: this.name, Key: key, VersionId });
  }

  private async versionsOf(key: string): Promise<(string | undefined)[]> {
    const found: (string | undefined)[] = [];
    let next: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (next) {
      const page: ListObjectVersionsCommandOutput = await this.s3.listObjectVersions({ Bucket: this.name, Prefix: key, ...next });
      const here = [...page.Versions ?? [], ...page.DeleteMarkers ?? []].filter(({ Key }) => Key === key);
      found.push(...here.map(({ VersionId }) => VersionId));
      next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
    }
    return found;
  }
}
