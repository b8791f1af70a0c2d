import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import wabt from 'wabt';
import { writeOrCompare } from './write-or-compare.ts';

// What is written in WebAssembly, made ready to be imported: `byte-rows.wat` becomes `BYTE_ROWS` in `byte-rows.wasm.ts`.

const SOURCES = ['src/lib/domain/matching/index/byte-rows.wat'];

const assembler = await wabt();
for (const source of SOURCES) {
	const parsed = assembler.parseWat(source, readFileSync(source, 'utf8'), { simd: true });
	parsed.validate();
	const { buffer } = parsed.toBinary({});
	parsed.destroy();
	const file = source.replace(/\.wat$/u, '.wasm.ts');
	const name = nameOf(source).replaceAll('-', '_').toUpperCase();
	const text = `// Made from ${nameOf(source)}.wat by \`npm run generate:web-assembly\`.
		export const ${name} = '${Buffer.from(buffer).toString('base64')}';`;
	writeOrCompare(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function nameOf(source: string): string {
	return source.split('/').at(-1)!.replace('.wat', '');
}
