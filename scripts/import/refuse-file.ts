/** Why a whole file, a mapping or a command cannot be taken: sentences for the person at the keyboard. */
export class ImportRefused extends Error {
	override readonly name = 'ImportRefused';
}
