import { FakeAws, type FakeAnswer } from './fake-aws';
import { Aws } from '../../../src/cli/aws/aws';

/** A client with a server of its own, for the tests of a file. */
export class Asking {
  public server!: FakeAws;
  public aws!: Aws;

  constructor() {
    beforeAll(async () => { this.server = await FakeAws.start(); });
    afterAll(async () => this.server.stop());
    beforeEach(() => {
      this.server.seen.length = 0;
      this.aws = new Aws({ environment: this.server.environment, pause: 1 });
    });
  }

  public answering(answer: FakeAnswer): void {
    this.server.answer = () => answer;
  }
}
