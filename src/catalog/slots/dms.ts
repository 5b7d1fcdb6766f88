import type { Slot } from '../slot';

const DATABASES = [
  'DocDb', 'IbmDb2Luw', 'IbmDb2zOs', 'MariaDb', 'MicrosoftSqlServer', 'MongoDb', 'MySql', 'Oracle', 'PostgreSql', 'SybaseAse',
];

/**
 * Properties of the Database Migration Service, which keeps certificates of its own.
 */
export const DMS_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::DMS::Endpoint',
    property: 'CertificateArn',
    service: 'AWS DMS',
    takes: ['dms'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html',
  },
  {
    type: 'AWS::DMS::Endpoint',
    property: 'KafkaSettings.SslCaCertificateArn',
    service: 'AWS DMS',
    takes: ['dms'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Kafka.html',
  },
  {
    type: 'AWS::DMS::Endpoint',
    property: 'KafkaSettings.SslClientCertificateArn',
    service: 'AWS DMS',
    takes: ['dms'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Kafka.html',
  },
  {
    type: 'AWS::DMS::Endpoint',
    property: 'RedisSettings.SslCaCertificateArn',
    service: 'AWS DMS',
    takes: ['dms'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html',
  },
  ...DATABASES.map((database): Slot => ({
    type: 'AWS::DMS::DataProvider',
    property: `Settings.${database}Settings.CertificateArn`,
    service: 'AWS DMS',
    takes: ['dms'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-dataprovider.html',
  })),
];
