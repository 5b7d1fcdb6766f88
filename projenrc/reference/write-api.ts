import { writeFileSync } from 'fs';
import { apiPage } from './api';

writeFileSync('API.md', apiPage());
