/** An array of at least this length that begins with what was there, at least half as long again if new. */
export function grown<
	Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array
>(array: Numbers, length: number): Numbers {
	if (array.length >= length) return array;
	const kind = array.constructor as new (length: number) => Numbers;
	const longer = new kind(Math.max(length, Math.ceil(array.length * 1.5)));
	longer.set(array);
	return longer;
}
