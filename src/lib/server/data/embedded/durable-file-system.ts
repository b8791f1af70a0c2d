import { fsyncSync } from 'node:fs';
import { logFatal } from './child-log.ts';
import { PrivateFileSystem, type NodeDisk } from './private-file-system.ts';

/**
 * A private folder on disk with the one operation that PGlite leaves out: a sync that reaches the disk. Directories
 * are not synced, so this is stronger than without, and not a guarantee.
 */
export class DurableFileSystem extends PrivateFileSystem {
	protected override prepare(disk: NodeDisk): void {
		super.prepare(disk);
		disk.stream_ops.fsync = (file) => {
			try {
				fsyncSync(file.nfd);
				return 0;
			} catch (cause) {
				// After a failed sync nobody knows what the disk holds. PostgreSQL panics here, and so does this.
				logFatal('The disk refused a sync', cause);
				process.exit(74);
			}
		};
	}
}
