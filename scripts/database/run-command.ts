/** Runs a maintenance command: its sentence on success, or one line that says why not and exit code 1. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
	try {
		process.stdout.write(`${await command()}\n`);
	} catch (cause) {
		process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
		process.exitCode = 1;
	}
}
