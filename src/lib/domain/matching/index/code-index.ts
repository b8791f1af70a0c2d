import type { CodeRef } from '#lib/domain/listing/listing.ts';

/** Which listings have a code in the same branch; finds candidates that share no word. */
interface CodeIndex {
	put(slot: number, codes: readonly CodeRef[]): void;
	remove(slot: number, codes: readonly CodeRef[]): void;
	/** Slots with a code of a common scheme that begins alike. */
	near(codes: readonly CodeRef[]): ReadonlySet<number>;
}

const BRANCH_LENGTH = 2;

export function createCodeIndex(): CodeIndex {
	const branches = new Map<string, Set<number>>();
	return {
		put(slot, codes) {
			for (const branch of codes.map(branchOf)) {
				const slots = branches.get(branch) ?? new Set();
				branches.set(branch, slots.add(slot));
			}
		},
		remove(slot, codes) {
			for (const branch of codes.map(branchOf)) {
				const slots = branches.get(branch);
				slots?.delete(slot);
				if (slots?.size === 0) branches.delete(branch);
			}
		},
		near(codes) {
			const slots = new Set<number>();
			for (const code of codes) {
				for (const slot of branches.get(branchOf(code)) ?? []) slots.add(slot);
			}
			return slots;
		}
	};
}

function branchOf({ scheme, code }: CodeRef): string {
	return `${scheme}\u0000${code.slice(0, BRANCH_LENGTH)}`;
}
