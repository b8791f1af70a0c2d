export type StartupErrorCode =
	| 'DATA_FOLDER_IN_USE'
	| 'DATABASE_NEWER'
	| 'DATA_OF_ANOTHER_REGION'
	| 'DATA_OF_DEMO'
	| 'DATA_OF_LIVE_SITE'
	| 'DISK_ALMOST_FULL'
	| 'MIGRATION_EDITED'
	| 'MIGRATION_FAILED'
	| 'MIGRATION_OUT_OF_ORDER'
	| 'NO_SITE_RUNNING'
	| 'START_FAILED';

/** Why the database did not start. The message is for the operator: a plain sentence that says what to do. */
export class StartupError extends Error {
	override readonly name = 'StartupError';
	readonly code: StartupErrorCode;

	constructor(code: StartupErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
