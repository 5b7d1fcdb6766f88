import { DisableRuleCommand, EnableRuleCommand, EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateSecretCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CHAIN, keyPem, type Holder } from '../../certificate/imported/handler/pki';
import { Cloud } from '../harness/cloud';

/** Somebody who stores certificates in a secret, and what AWS does about it. */
export class Partner {
  /** Of the secret, once it is created. */
  public arn = '';

  private readonly connection: ReturnType<Cloud['connection']>;
  private readonly secrets: SecretsManagerClient;

  constructor(private readonly cloud: Cloud) {
    this.connection = cloud.connection(cloud.home);
    this.secrets = new SecretsManagerClient(this.connection);
  }

  /** The key with which the secret is encrypted. */
  public get key(): string {
    return `arn:aws:kms:${this.cloud.home}:${this.cloud.account}:key/11111111-2222-3333-4444-555555555555`;
  }

  public async create(certificate: Holder): Promise<void> {
    const { ARN } = await this.secrets.send(new CreateSecretCommand({ Name: 'partner', KmsKeyId: this.key, SecretString: textOf(certificate) }));
    this.arn = ARN!;
  }

  public async store(certificate: Holder | string): Promise<void> {
    const SecretString = typeof certificate === 'string' ? certificate : textOf(certificate);
    await this.secrets.send(new PutSecretValueCommand({ SecretId: this.arn, SecretString }));
  }

  /** Stores a version while nobody listens. */
  public async storeWithoutEvent(certificate: Holder): Promise<void> {
    const events = new EventBridgeClient(this.connection);
    const { Rules: rules } = await events.send(new ListRulesCommand({}));
    await Promise.all(rules!.map(async ({ Name }) => events.send(new DisableRuleCommand({ Name }))));
    await this.store(certificate);
    await Promise.all(rules!.map(async ({ Name }) => events.send(new EnableRuleCommand({ Name }))));
  }

  /** What the rules of the certificates do each day, done now. */
  public async dayPasses(): Promise<void> {
    const [events, lambda] = [new EventBridgeClient(this.connection), new LambdaClient(this.connection)];
    const { Rules: rules } = await events.send(new ListRulesCommand({}));
    for (const rule of rules!.filter(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 day)')) {
      const { Targets: [{ Arn: FunctionName, Input }] = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: rule.Name }));
      await lambda.send(new InvokeCommand({ FunctionName, Payload: Buffer.from(Input!) }));
    }
  }

  /** The events that Lambda has given up, as their destination gets them. */
  public async failures(): Promise<string[]> {
    const queues = new SQSClient(this.connection);
    const { QueueUrls: [QueueUrl] = [] } = await queues.send(new ListQueuesCommand({}));
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return Messages.map(({ Body }) => Body!);
  }
}

function textOf(certificate: Holder): string {
  return JSON.stringify({ certificate: certificate.certificate, privateKey: keyPem(certificate), certificateChain: CHAIN });
}
