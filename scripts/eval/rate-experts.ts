import { rankParties } from '#lib/domain/matching/experts/rank-parties.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ExpertSet } from './expert-set.ts';
import { profileOfText } from './profile-of-text.ts';

/** Asks the matching engine for the experts of every graded item; who is not found has 0. */
export function rateExperts({
	experts,
	items,
	grades
}: ExpertSet): (expert: string, item: string) => number {
	const index = createMatchIndex();
	for (const { id, evidence } of experts) {
		const organisation = { id, name: id, sphere: null, kind: null, verification: null };
		evidence.forEach((piece, at) => {
			const profile = profileOfText({ id: `piece ${at} of ${id}`, ...piece }, 'offer');
			index.put({ ...profile, organisation });
		});
	}
	const graded = new Set([...grades.values()].flatMap((given) => [...given.keys()]));
	const asked = items
		.filter(({ id }) => graded.has(id))
		.map((item) => ({
			item: item.id,
			need: profileOfText({ ...item, id: `item ${item.id}` }, 'need')
		}));
	for (const { need } of asked) index.put(need);

	const activity = new Map(experts.map(({ id, evidence }) => [id, evidence.length]));
	const [candidates, limit] = [index.size, experts.length];
	const scores = new Map(
		asked.map(({ item, need }) => {
			const ranked = rankParties(index, need, { activity, candidates, limit });
			return [item, new Map(ranked.map(({ party, score }) => [party.id, score]))];
		})
	);
	return (expert, item) => scores.get(item)?.get(expert) ?? 0;
}
