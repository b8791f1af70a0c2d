/** The listings of one side, by index. */
export interface MarketSide {
	/** Index of the party that each listing belongs to. */
	readonly owners: ArrayLike<number>;
	/** A number for each listing that stays with it wherever it lies, such as `keyOf(id)`: it breaks ties. */
	readonly keys: ArrayLike<number>;
}

/** Who may be proposed to whom: pairs whose gates are open, each at most once. All arrays are of one length. */
export interface MarketPairs {
	readonly need: ArrayLike<number>;
	readonly offer: ArrayLike<number>;
	/** What each side would gain, in [0, 1]: read as the chance that it says yes once it has looked. */
	readonly towardsNeed: ArrayLike<number>;
	readonly towardsOffer: ArrayLike<number>;
}

export interface MarketParties {
	/** How many proposals each party can look at in the period; whole numbers, not negative. */
	readonly attention: ArrayLike<number>;
	/** To how many others each party must be shown, if that can be; more than 1 for newcomers and small firms. */
	readonly floor: ArrayLike<number>;
}

/** Everything that is proposed to anybody in one period. */
export interface Market {
	readonly needs: MarketSide;
	readonly offers: MarketSide;
	readonly pairs: MarketPairs;
	readonly parties: MarketParties;
}

/** @throws RangeError for indices that point nowhere, scores outside [0, 1], and a party proposed to itself */
export function checkMarket({ needs, offers, pairs, parties }: Market): void {
	const { attention, floor } = parties;
	if (floor.length !== attention.length) throw new RangeError('attention and floor differ');
	for (const { owners, keys } of [needs, offers]) {
		if (owners.length !== keys.length) throw new RangeError('owners and keys differ');
		checkEach(owners, (owner) => isIndex(owner, attention.length), 'owner');
	}
	checkEach(attention, (count) => isIndex(count, Infinity), 'attention');
	checkEach(floor, (count) => isIndex(count, Infinity), 'floor');
	const lengths = new Set(Object.values(pairs).map(({ length }: ArrayLike<number>) => length));
	if (lengths.size !== 1) throw new RangeError('the arrays of the pairs differ in length');
	checkEach(pairs.need, (need) => isIndex(need, needs.owners.length), 'need');
	checkEach(pairs.offer, (offer) => isIndex(offer, offers.owners.length), 'offer');
	checkEach(pairs.towardsNeed, isShare, 'towardsNeed');
	checkEach(pairs.towardsOffer, isShare, 'towardsOffer');
	for (let pair = 0; pair < pairs.need.length; pair += 1) {
		if (needs.owners[pairs.need[pair]!] === offers.owners[pairs.offer[pair]!]) {
			throw new RangeError(`pair ${pair} proposes a party to itself`);
		}
	}
}

function checkEach(values: ArrayLike<number>, isRight: (value: number) => boolean, name: string) {
	for (let at = 0; at < values.length; at += 1) {
		if (!isRight(values[at]!)) throw new RangeError(`${name} ${at} is ${values[at]}`);
	}
}

function isIndex(value: number, end: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < end;
}

function isShare(value: number): boolean {
	return value >= 0 && value <= 1;
}
