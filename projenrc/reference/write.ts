import { mkdirSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { referencePages } from './pages';

for (const [file, text] of Object.entries(referencePages())) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
