/** After so many turns of others the system has one. */
const TURNS_BEFORE_SYSTEM = 10;

/** What one name of a group has waiting; never empty. */
export interface Lane<Item> {
	readonly group: string;
	readonly name: string;
	readonly items: readonly Item[];
}

/**
 * A queue in which groups take turns, and within a group everybody who waits has a turn before anybody has another
 * (round robin by name), however many things each of them brought. Things without a name are the system's own: they
 * come when nobody else waits, and every tenth turn.
 */
export class FairQueue<Item> {
	/** Groups and, in each, names in the order of their next turns. */
	readonly #groups = new Map<string, Map<string, Item[]>>();
	readonly #own: Item[] = [];
	#size = 0;
	#names = 0;
	#turnsOfOthers = 0;

	get size(): number {
		return this.#size;
	}

	/** How many names have something waiting. */
	get names(): number {
		return this.#names;
	}

	sizeOf(name: string | null, group = ''): number {
		return this.#laneOf(name, group)?.length ?? 0;
	}

	/** In the order of their next turns, as far as their groups let them; the system's own are no lane. */
	*lanes(): Generator<Lane<Item>> {
		for (const [group, lanes] of this.#groups)
			for (const [name, items] of lanes) yield { group, name, items };
	}

	push(name: string | null, item: Item, group = ''): void {
		this.#size += 1;
		const lane = this.#laneOf(name, group);
		if (lane) {
			lane.push(item);
			return;
		}
		const lanes = this.#groups.get(group) ?? new Map<string, Item[]>();
		this.#groups.set(group, lanes.set(name!, [item]));
		this.#names += 1;
	}

	/** Takes out what comes next; undefined where nothing waits. */
	shift(): Item | undefined {
		const [next] = this.#groups;
		const isSystems =
			this.#own.length > 0 && (next === undefined || this.#turnsOfOthers >= TURNS_BEFORE_SYSTEM);
		if (isSystems) {
			this.#turnsOfOthers = 0;
			this.#size -= 1;
			return this.#own.shift();
		}
		if (next === undefined) return undefined;
		const [group, lanes] = next;
		const [first] = lanes;
		const [name, lane] = first!;
		const item = lane.shift();
		// Both come again after all others.
		lanes.delete(name);
		if (lane.length > 0) lanes.set(name, lane);
		else this.#names -= 1;
		this.#groups.delete(group);
		if (lanes.size > 0) this.#groups.set(group, lanes);
		this.#turnsOfOthers += 1;
		this.#size -= 1;
		return item;
	}

	/** Whether it was there. */
	remove(name: string | null, item: Item, group = ''): boolean {
		const lane = this.#laneOf(name, group);
		const at = lane?.indexOf(item) ?? -1;
		if (!lane || at < 0) return false;
		lane.splice(at, 1);
		this.#size -= 1;
		if (name !== null && lane.length === 0) {
			this.#names -= 1;
			const lanes = this.#groups.get(group)!;
			lanes.delete(name);
			if (lanes.size === 0) this.#groups.delete(group);
		}
		return true;
	}

	#laneOf(name: string | null, group: string): Item[] | undefined {
		return name === null ? this.#own : this.#groups.get(group)?.get(name);
	}
}
