import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitResult = Awaited<ReturnType<NodeFS['init']>>;
type EngineOptions = InitResult['emscriptenOpts'];
type PreRun = NonNullable<EngineOptions['preRun']>;

/** An open file of the engine, as far as this file touches it. */
interface OpenFile {
	readonly nfd: number;
}

/** The engine's disk, as far as this file touches it. Internal to PGlite: a test counts the syncs. */
interface NodeDisk {
	stream_ops: { fsync?: (file: OpenFile) => number };
}

/**
 * PGlite's folder on disk, with the one operation that it leaves out: a sync that reaches the disk. Directories
 * are not synced, so this is stronger than without, and not a guarantee.
 */
export class DurableFileSystem extends NodeFS {
	override async init(...parameters: Parameters<NodeFS['init']>): Promise<InitResult> {
		const { emscriptenOpts } = await super.init(...parameters);
		const steps: PreRun = emscriptenOpts.preRun ?? [];
		const preRun = [...(Array.isArray(steps) ? steps : [steps]), addSync] as PreRun;
		return { emscriptenOpts: { ...emscriptenOpts, preRun } };
	}
}

function addSync(engine: { readonly FS: unknown }): void {
	const { filesystems } = engine.FS as { filesystems: { NODEFS: NodeDisk } };
	filesystems.NODEFS.stream_ops.fsync = (file) => {
		try {
			fsyncSync(file.nfd);
			return 0;
		} catch (cause) {
			// After a failed sync nobody knows what the disk holds. PostgreSQL panics here, and so does this.
			process.stderr.write(`The disk refused a sync: ${String(cause)}\n`);
			process.exit(74);
		}
	};
}
