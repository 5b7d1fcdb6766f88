import { mkdirSync, writeFileSync } from 'fs';
import { servicePages } from './service-pages';

mkdirSync('docs/services', { recursive: true });
Object.entries(servicePages()).forEach(([file, text]) => writeFileSync(file, text));
