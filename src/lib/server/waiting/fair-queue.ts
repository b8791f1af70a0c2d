/** After so many turns of others the system has one. */
const TURNS_BEFORE_SYSTEM = 10;

/** What one name of a group has waiting; never empty. */
export interface Lane<Item> {
	readonly group: string;
	readonly name: string;
	readonly items: readonly Item[];
}

interface Share {
	/** What its turns have cost, on a scale that all shares beside it have in common; see `FairQueue.charge`. */
	spent: number;
}

interface WaitingLane<Item> extends Share {
	readonly items: Item[];
}

interface Group<Item> extends Share {
	/** Names that have something waiting. */
	readonly lanes: Map<string, WaitingLane<Item>>;
	/** What names have spent that have nothing waiting. */
	readonly owing: Map<string, number>;
	/** What the name that had the last turn had spent before it. */
	reached: number;
	/** What names count as having spent that come for the first time: as much as those that wait, on the whole. */
	newcomersAt: number;
}

export interface FairQueueOptions {
	/** What a turn costs. Defaults to 1; 0 where it is charged afterwards. */
	readonly turnCosts?: number;
	/** How much the turns of a group may cost for each 1 that those of another cost, while both wait. Defaults to 1 each. */
	readonly shares?: Readonly<Record<string, number>>;
}

/** When so many names are owing, those that others have caught up with are forgotten. */
const MOST_OWING = 1_000;

/**
 * A queue in which groups, and within a group names, share by what their turns cost (start-time fair queueing: P. Goyal,
 * H. Vin, H. Cheng, 1997), however many things each of them brought: where every turn costs the same, everybody who waits
 * has one before anybody has another. Whoever had nothing waiting has saved nothing up meanwhile, and however many names
 * come that were never there, those that wait are reached. Things without a name are
 * the system's own: they come when nobody else waits, and every tenth turn.
 */
export class FairQueue<Item> {
	readonly #turnCosts: number;
	readonly #shares: Readonly<Record<string, number>>;
	readonly #groups = new Map<string, Group<Item>>();
	readonly #own: Item[] = [];
	#size = 0;
	#names = 0;
	#turnsOfOthers = 0;
	/** What the group that had the last turn had spent before it. */
	#reached = 0;

	constructor({ turnCosts = 1, shares = {} }: FairQueueOptions = {}) {
		this.#turnCosts = turnCosts;
		this.#shares = shares;
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
		return this.#itemsOf(name, group)?.length ?? 0;
	}

	/** In no order; the system's own are no lane. */
	*lanes(): Generator<Lane<Item>> {
		for (const [group, { lanes }] of this.#groups)
			for (const [name, { items }] of lanes) yield { group, name, items };
	}

	push(name: string | null, item: Item, group = ''): void {
		this.#size += 1;
		if (name === null) {
			this.#own.push(item);
			return;
		}
		const { lanes, owing, reached, newcomersAt } = this.#open(group);
		const lane = lanes.get(name);
		if (lane) {
			lane.items.push(item);
			return;
		}
		const owed = owing.get(name);
		const spent = owed === undefined ? newcomersAt : Math.max(owed, reached);
		lanes.set(name, { items: [item], spent });
		owing.delete(name);
		this.#names += 1;
	}

	/** Adds to what a name and its group have spent: they have their next turn when others have spent as much. */
	charge(name: string, cost: number, group = ''): void {
		const charged = this.#groups.get(group);
		if (!charged) return;
		charged.spent += cost / this.#shareOf(group);
		const lane = charged.lanes.get(name);
		advance(charged, cost, charged.lanes.size + (lane ? 0 : 1));
		if (lane) lane.spent += cost;
		else owe(charged, name, Math.max(charged.owing.get(name) ?? 0, charged.reached) + cost);
	}

	/**
	 * Takes out what comes next; undefined where nothing waits that may.
	 *
	 * @param may whether something of a name may come now; others keep their places. Defaults to all
	 */
	shift(may: (name: string) => boolean = () => true): Item | undefined {
		const [itsName = '', group] =
			leastSpent([...this.#groups].filter(([, { lanes }]) => has(lanes, may))) ?? [];
		const isSystems =
			this.#own.length > 0 && (group === undefined || this.#turnsOfOthers >= TURNS_BEFORE_SYSTEM);
		if (isSystems) {
			this.#turnsOfOthers = 0;
			this.#size -= 1;
			return this.#own.shift();
		}
		if (group === undefined) return undefined;
		const [name, lane] = leastSpent(group.lanes, may)!;
		this.#reached = group.spent;
		group.reached = lane.spent;
		advance(group, this.#turnCosts, group.lanes.size);
		group.spent += this.#turnCosts / this.#shareOf(itsName);
		lane.spent += this.#turnCosts;
		const item = lane.items.shift();
		this.#closeIfEmpty(group, name);
		this.#turnsOfOthers += 1;
		this.#size -= 1;
		return item;
	}

	/** Whether it was there. */
	remove(name: string | null, item: Item, group = ''): boolean {
		const items = this.#itemsOf(name, group);
		const at = items?.indexOf(item) ?? -1;
		if (!items || at < 0) return false;
		items.splice(at, 1);
		this.#size -= 1;
		if (name !== null) this.#closeIfEmpty(this.#groups.get(group)!, name);
		return true;
	}

	#shareOf(group: string): number {
		return this.#shares[group] ?? 1;
	}

	#itemsOf(name: string | null, group: string): Item[] | undefined {
		return name === null ? this.#own : this.#groups.get(group)?.lanes.get(name)?.items;
	}

	#open(name: string): Group<Item> {
		const group = this.#groups.get(name) ?? {
			...{ spent: 0, reached: 0, newcomersAt: 0 },
			lanes: new Map<string, WaitingLane<Item>>(),
			owing: new Map<string, number>()
		};
		if (group.lanes.size === 0) group.spent = Math.max(group.spent, this.#reached);
		this.#groups.set(name, group);
		return group;
	}

	#closeIfEmpty(group: Group<Item>, name: string): void {
		const { items, spent } = group.lanes.get(name)!;
		if (items.length > 0) return;
		group.lanes.delete(name);
		this.#names -= 1;
		owe(group, name, spent);
	}
}

/**
 * Turns go round among those that wait, so that each cost brings all of them on by its part. Without this, names that come
 * again and again under another one would all come in before those that had a turn.
 */
function advance(group: Group<unknown>, cost: number, names: number): void {
	group.newcomersAt = Math.max(group.newcomersAt + cost / names, group.reached);
}

function owe({ owing, reached }: Group<unknown>, name: string, spent: number): void {
	if (spent <= reached) return;
	owing.set(name, spent);
	if (owing.size <= MOST_OWING) return;
	for (const [one, itsSpent] of owing) if (itsSpent <= reached) owing.delete(one);
}

function has(lanes: ReadonlyMap<string, unknown>, may: (name: string) => boolean): boolean {
	for (const name of lanes.keys()) if (may(name)) return true;
	return false;
}

function leastSpent<One extends Share>(
	shares: Iterable<[string, One]>,
	may: (name: string) => boolean = () => true
): [string, One] | undefined {
	let least: [string, One] | undefined;
	for (const share of shares)
		if ((least === undefined || share[1].spent < least[1].spent) && may(share[0])) least = share;
	return least;
}
