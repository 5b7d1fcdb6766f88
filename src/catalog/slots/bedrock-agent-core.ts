import type { Slot } from '../slot';

/**
 * Bedrock AgentCore.
 */
export const BEDROCK_AGENT_CORE_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::BedrockAgentCore::BrowserCustom',
    property: 'Certificates[].CertificateLocation.SecretArn',
    service: 'Bedrock AgentCore',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-browsercustom.html',
  },
  {
    type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
    property: 'Certificates[].CertificateLocation.SecretArn',
    service: 'Bedrock AgentCore',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-codeinterpretercustom.html',
  },
];
