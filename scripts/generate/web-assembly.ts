import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import wabt from 'wabt';
import { writeOrCompare } from './write-or-compare.ts';

// What is written in WebAssembly, made ready to be imported.

const SOURCE = 'src/lib/domain/matching/index/store/byte-rows.wat';
const FILE = 'src/lib/domain/matching/index/store/byte-rows.wasm.ts';

const assembler = await wabt();
const parsed = assembler.parseWat(SOURCE, readFileSync(SOURCE, 'utf8'), { simd: true });
parsed.validate();
const { buffer } = parsed.toBinary({});
parsed.destroy();
const text = `// Made from byte-rows.wat by \`npm run generate:web-assembly\`.
	export const BYTE_ROWS = '${Buffer.from(buffer).toString('base64')}';`;
writeOrCompare(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
