import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitResult = Awaited<ReturnType<NodeFS['init']>>;
type EngineOptions = InitResult['emscriptenOpts'];
type PreRun = NonNullable<EngineOptions['preRun']>;
type Engine = { readonly FS: unknown };

/** The engine's disk, as far as these classes touch it. Internal to PGlite: tests look at what it leaves on disk. */
export interface NodeDisk {
	setattr: (target: unknown, node: unknown, change: Attributes, ...ways: unknown[]) => void;
	stream_ops: { fsync?: (file: { readonly nfd: number }) => number };
}

interface Attributes {
	readonly mode?: number;
}

/** Permissions of everybody but the owner. */
const OTHERS = 0o077;

/**
 * PGlite's folder on disk, in which every file is this user's alone. The engine sets the permissions of files that it
 * makes by itself, and the mask of the process does not bind it.
 */
export class PrivateFileSystem extends NodeFS {
	override async init(...parameters: Parameters<NodeFS['init']>): Promise<InitResult> {
		const { emscriptenOpts } = await super.init(...parameters);
		const steps: PreRun = emscriptenOpts.preRun ?? [];
		const prepare = ({ FS }: Engine) => {
			const { filesystems } = FS as { filesystems: { NODEFS: NodeDisk } };
			this.prepare(filesystems.NODEFS);
		};
		const preRun = [...(Array.isArray(steps) ? steps : [steps]), prepare] as PreRun;
		return { emscriptenOpts: { ...emscriptenOpts, preRun } };
	}

	protected prepare(disk: NodeDisk): void {
		const { setattr } = disk;
		disk.setattr = (target, node, change, ...ways) => {
			const closed =
				change.mode === undefined ? change : { ...change, mode: change.mode & ~OTHERS };
			setattr.call(disk, target, node, closed, ...ways);
		};
	}
}
