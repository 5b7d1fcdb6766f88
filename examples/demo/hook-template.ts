import { copyFileSync, mkdirSync } from 'fs';
import { dirname } from 'path';
import { hookTemplate } from '../guides/certificate-hook';

/** Writes the template that a StackSet deploys to each account, for cfn-lint: it knows the schema of each resource type in CloudFormation's registry. */
const [file] = process.argv.slice(2);
mkdirSync(dirname(file), { recursive: true });
copyFileSync(hookTemplate(), file);
