import { format, resolveConfig } from 'prettier';
import { describeApi } from '#lib/server/http/api/openapi.ts';
import { writeOrCompare } from './write-or-compare.ts';

// The description of the HTTP API, for those who do not run a site.

const FILE = 'docs/openapi.json';
const VERSION = '1.0.0';

const options = await resolveConfig(FILE);
const written = await format(JSON.stringify(describeApi(VERSION)), { ...options, filepath: FILE });
writeOrCompare(FILE, written);
