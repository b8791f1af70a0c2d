/**
 * The same items, in their order as far as that lets `apart` neighbours in a row be of different owners: who has many
 * does not fill a page. What cannot be kept apart stands at the end, in its order.
 *
 * @param apart 1 or more; 1 changes nothing
 */
export function spaceOut<Item>(
	items: readonly Item[],
	ownerOf: (item: Item) => string,
	apart: number
): readonly Item[] {
	const spaced: Item[] = [];
	const queues = new Map<string, { readonly places: number[]; shown: number }>();
	items.forEach((item, at) => {
		const queue = queues.get(ownerOf(item));
		if (queue) queue.places.push(at);
		else queues.set(ownerOf(item), { places: [at], shown: 0 });
	});
	const queueAt = (at: number) => queues.get(ownerOf(items[at]!))!;
	const recent = new Set<string>();
	let next = 0;

	function show(at: number): void {
		queueAt(at).shown += 1;
		recent.add(ownerOf(items[at]!));
		spaced.push(items[at]!);
	}

	for (;;) {
		const leaving = spaced[spaced.length - apart];
		if (leaving !== undefined) {
			recent.delete(ownerOf(leaving));
			const { places, shown } = queues.get(ownerOf(leaving))!;
			// Passed over before, so it comes before all that is still unread.
			if (places[shown]! < next) {
				show(places[shown]!);
				continue;
			}
		}
		while (next < items.length && recent.has(ownerOf(items[next]!))) next += 1;
		if (next === items.length) break;
		show(next);
		next += 1;
	}
	const rest = [...queues.values()].flatMap(({ places, shown }) => places.slice(shown));
	return [...spaced, ...rest.sort((one, other) => one - other).map((at) => items[at]!)];
}
