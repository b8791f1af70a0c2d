export interface Eigen {
	/** The largest first. */
	readonly values: Float64Array;
	/** Vector `n` is column `n` of a square matrix kept row after row; they are orthonormal. */
	readonly vectors: Float64Array;
}

const MOST_SWEEPS = 50;
/** Squares beside the diagonal, against those on it, at which the matrix counts as diagonal. */
const NEGLIGIBLE = 1e-28;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, "Matrix
 * Computations", 4th edition, 2013, section 8.5). For sizes of up to a few hundred.
 *
 * @param matrix `size` × `size`, row after row; not changed
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
	const a = matrix.slice();
	const v = new Float64Array(size * size);
	for (let at = 0; at < size; at += 1) v[at * size + at] = 1;
	for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a, size); sweep += 1) {
		for (let p = 0; p < size - 1; p += 1) {
			for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
		}
	}
	const order = Array.from({ length: size }, (_, at) => at).sort(
		(one, other) => a[other * size + other]! - a[one * size + one]!
	);
	const values = Float64Array.from(order, (at) => a[at * size + at]!);
	const vectors = new Float64Array(size * size);
	for (let row = 0; row < size; row += 1) {
		order.forEach((from, to) => (vectors[row * size + to] = v[row * size + from]!));
	}
	return { values, vectors };
}

function isDiagonal(a: Float64Array, size: number): boolean {
	let beside = 0;
	let on = 0;
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			const square = a[row * size + column]! ** 2;
			if (row === column) on += square;
			else beside += square;
		}
	}
	return beside <= NEGLIGIBLE * on;
}

/** Turns the plane of axes p and q so that the entry (p, q) becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
	const apq = a[p * size + q]!;
	if (apq === 0) return;
	const tau = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
	const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
	const c = 1 / Math.sqrt(1 + t * t);
	const s = t * c;
	for (let at = 0; at < size; at += 1) turn(a, at * size + p, at * size + q, c, s);
	for (let at = 0; at < size; at += 1) turn(a, p * size + at, q * size + at, c, s);
	for (let at = 0; at < size; at += 1) turn(v, at * size + p, at * size + q, c, s);
}

function turn(values: Float64Array, one: number, other: number, c: number, s: number): void {
	const [x, y] = [values[one]!, values[other]!];
	values[one] = c * x - s * y;
	values[other] = s * x + c * y;
}
