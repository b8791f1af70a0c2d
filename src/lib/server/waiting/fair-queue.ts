/** After so many turns of others the system has one. */
const TURNS_BEFORE_SYSTEM = 10;

/** What one name of a group has waiting; never empty. */
export interface Lane<Item> {
	readonly group: string;
	readonly name: string;
	readonly items: readonly Item[];
}

interface Group<Item> {
	/** Names in the order of their next turns. */
	readonly lanes: Map<string, Item[]>;
	/** What its turns have cost, on a scale that all groups share; see `FairQueue.charge`. */
	spent: number;
}

export interface FairQueueOptions {
	/** What a turn costs its group. Defaults to 1; 0 where it is charged afterwards. */
	readonly turnCosts?: number;
}

/**
 * A queue in which groups share by what their turns cost (start-time fair queueing: P. Goyal, H. Vin, H. Cheng, 1997), and
 * within a group everybody who waits has a turn before anybody has another (round robin by name), however many things
 * each of them brought. Things without a name are the system's own: they come when nobody else waits, and every tenth
 * turn.
 */
export class FairQueue<Item> {
	readonly #turnCosts: number;
	readonly #groups = new Map<string, Group<Item>>();
	readonly #own: Item[] = [];
	#size = 0;
	#names = 0;
	#turnsOfOthers = 0;
	/** What the group that had the last turn had spent before it. */
	#reached = 0;

	constructor({ turnCosts = 1 }: FairQueueOptions = {}) {
		this.#turnCosts = turnCosts;
	}

	get size(): number {
		return this.#size;
	}

	/** How many names have something waiting. */
	get names(): number {
		return this.#names;
	}

	/** How many names of a group have something waiting. */
	namesOf(group: string): number {
		return this.#groups.get(group)?.lanes.size ?? 0;
	}

	sizeOf(name: string | null, group = ''): number {
		return this.#laneOf(name, group)?.length ?? 0;
	}

	/** Those of one group in the order of their next turns; the system's own are no lane. */
	*lanes(): Generator<Lane<Item>> {
		for (const [group, { lanes }] of this.#groups)
			for (const [name, items] of lanes) yield { group, name, items };
	}

	push(name: string | null, item: Item, group = ''): void {
		this.#size += 1;
		if (name === null) {
			this.#own.push(item);
			return;
		}
		const { lanes } = this.#groupOf(group);
		const lane = lanes.get(name);
		if (lane) {
			lane.push(item);
			return;
		}
		lanes.set(name, [item]);
		this.#names += 1;
	}

	/** Adds to what a group has spent: it has its next turn when others have spent as much. */
	charge(group: string, cost: number): void {
		const charged = this.#groups.get(group);
		if (charged) charged.spent += cost;
	}

	/** Takes out what comes next; undefined where nothing waits. */
	shift(): Item | undefined {
		const next = this.#nextGroup();
		const isSystems =
			this.#own.length > 0 && (next === null || this.#turnsOfOthers >= TURNS_BEFORE_SYSTEM);
		if (isSystems) {
			this.#turnsOfOthers = 0;
			this.#size -= 1;
			return this.#own.shift();
		}
		if (next === null) return undefined;
		const [first] = next.lanes;
		const [name, lane] = first!;
		const item = lane.shift();
		// It comes again after all others of its group.
		next.lanes.delete(name);
		if (lane.length > 0) next.lanes.set(name, lane);
		else this.#names -= 1;
		this.#reached = next.spent;
		next.spent += this.#turnCosts;
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
			this.#groups.get(group)?.lanes.delete(name);
		}
		return true;
	}

	#laneOf(name: string | null, group: string): Item[] | undefined {
		return name === null ? this.#own : this.#groups.get(group)?.lanes.get(name);
	}

	/** One that had nothing waiting has saved nothing up meanwhile. */
	#groupOf(name: string): Group<Item> {
		const group = this.#groups.get(name) ?? { lanes: new Map<string, Item[]>(), spent: 0 };
		if (group.lanes.size === 0) group.spent = Math.max(group.spent, this.#reached);
		this.#groups.set(name, group);
		return group;
	}

	#nextGroup(): Group<Item> | null {
		let next: Group<Item> | null = null;
		for (const group of this.#groups.values()) {
			if (group.lanes.size > 0 && (next === null || group.spent < next.spent)) next = group;
		}
		return next;
	}
}
