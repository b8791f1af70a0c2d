import type { ImportCounts } from '#lib/server/use-cases/import/run-import.ts';

const WIDTH = 30;
const LINE_EVERY_SHARE = 0.1;

export interface Progress {
	show(share: number, counts: Pick<ImportCounts, 'read' | 'refused'>): void;
	end(): void;
}

/** A bar on a terminal, a line now and then elsewhere. */
export function createProgress(out: NodeJS.WriteStream, what: string): Progress {
	let shown = 0;
	return {
		show(share, { read, refused }) {
			const text = `${what} ${Math.floor(share * 100)} %, ${read} rows, ${refused} refused`;
			if (out.isTTY) {
				const filled = Math.round(share * WIDTH);
				out.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${text}\u001b[K`);
			} else if (share - shown >= LINE_EVERY_SHARE) {
				shown = share;
				out.write(`${text}\n`);
			}
		},
		end() {
			if (out.isTTY) out.write('\r\u001b[K');
		}
	};
}
