import { readdirSync, rmSync, writeFileSync } from 'fs';
import { basename, join } from 'path';
import { aspectFiles, FOLDER } from './aspects';

const files = aspectFiles();
const kept = [...Object.keys(files).map((file) => basename(file)), 'allowed-names-check.ts', 'rule-aspect.ts'];
readdirSync(FOLDER).filter((file) => !kept.includes(file)).forEach((file) => rmSync(join(FOLDER, file)));
Object.entries(files).forEach(([file, text]) => writeFileSync(file, text));
