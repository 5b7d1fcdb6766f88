import { partitionOf } from '../../catalog/partitions';
import type { Asked } from '../aws/asked';
import type { Aws } from '../aws/aws';
import { accountOfCredentials } from '../aws/caller';

/** The account of the credentials, asked once for each partition: those of one partition are not known in another. */
export class Accounts {
  private readonly byPartition = new Map<string, Promise<Asked<string>>>();

  constructor(private readonly aws: Aws) {}

  /** The account in which something in a region can be asked about. */
  public async at(region: string): Promise<Asked<string>> {
    const partition = partitionOf(region);
    const known = this.byPartition.get(partition) ?? accountOfCredentials(this.aws, region);
    this.byPartition.set(partition, known);
    return known;
  }
}
