const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of anything here. What cannot is simply not there. */
export function isUuid(written: string): boolean {
	return UUID.test(written);
}
