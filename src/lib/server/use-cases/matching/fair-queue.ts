/** After so many turns of others the system has one. */
const TURNS_BEFORE_SYSTEM = 10;

/**
 * A queue in which everybody who waits has a turn before anybody has another (round robin by name), however many
 * things each of them brought. Things without a name are the system's own: they come when nobody else waits, and every
 * tenth turn.
 */
export class FairQueue<Item> {
	/** In the order of their next turns. */
	readonly #lanes = new Map<string, Item[]>();
	readonly #own: Item[] = [];
	#size = 0;
	#turnsOfOthers = 0;

	get size(): number {
		return this.#size;
	}

	/** How many names have something waiting. */
	get names(): number {
		return this.#lanes.size;
	}

	sizeOf(name: string | null): number {
		return name === null ? this.#own.length : (this.#lanes.get(name)?.length ?? 0);
	}

	push(name: string | null, item: Item): void {
		this.#size += 1;
		if (name === null) {
			this.#own.push(item);
			return;
		}
		const lane = this.#lanes.get(name);
		if (lane) lane.push(item);
		else this.#lanes.set(name, [item]);
	}

	/** Takes out what comes next; undefined where nothing waits. */
	shift(): Item | undefined {
		const next = this.#lanes.entries().next().value;
		const isSystems =
			this.#own.length > 0 && (next === undefined || this.#turnsOfOthers >= TURNS_BEFORE_SYSTEM);
		if (isSystems) {
			this.#turnsOfOthers = 0;
			this.#size -= 1;
			return this.#own.shift();
		}
		if (next === undefined) return undefined;
		const [name, lane] = next;
		const item = lane.shift();
		this.#lanes.delete(name);
		if (lane.length > 0) this.#lanes.set(name, lane);
		this.#turnsOfOthers += 1;
		this.#size -= 1;
		return item;
	}

	/** Whether it was there. */
	remove(name: string | null, item: Item): boolean {
		const lane = name === null ? this.#own : this.#lanes.get(name);
		const at = lane?.indexOf(item) ?? -1;
		if (!lane || at < 0) return false;
		lane.splice(at, 1);
		if (name !== null && lane.length === 0) this.#lanes.delete(name);
		this.#size -= 1;
		return true;
	}
}
