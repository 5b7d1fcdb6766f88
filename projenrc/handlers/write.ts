import { writeFileSync } from 'fs';
import { handlerCodeFiles } from './handler-code';

Object.entries(handlerCodeFiles()).forEach(([file, text]) => writeFileSync(file, text));
