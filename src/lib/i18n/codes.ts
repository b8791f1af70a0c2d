/** A code with the name of its scheme as people write it: `FORD 2.11`, `VSIC 2018 2592`. */
export function codeLabel(scheme: string, code: string): string {
	return `${scheme.toUpperCase().replaceAll('-', ' ')} ${code.replace(/\.$/, '')}`;
}
