import { writeFileSync } from 'fs';
import { referencePages } from './pages';

for (const [file, text] of Object.entries(referencePages())) writeFileSync(file, text);
