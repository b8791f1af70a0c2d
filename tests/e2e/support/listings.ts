import { randomUUID } from 'node:crypto';
import { jsonOf } from './answer.ts';
import { bearerOf } from './people.ts';
import type { Visitor } from './visitor.ts';

type Json = Readonly<Record<string, unknown>>;

/** A listing as the API takes it. */
export function listingBody(organisation: string, fields: Json = {}): Json {
	return {
		kind: 'need',
		title: `Cần gia công chi tiết ${randomUUID()}`,
		summary:
			'Chúng tôi tìm xưởng phay CNC làm được chi tiết nhôm theo bản vẽ, dung sai nhỏ, giao hàng mỗi tháng.',
		language: 'vi',
		organisation,
		...fields
	};
}

/** Stores a listing through the API and returns its id. */
export async function storeListing(
	author: Visitor,
	organisation: string,
	fields: Json = {}
): Promise<string> {
	const answer = await author.postJson(
		'/api/v1/listings',
		listingBody(organisation, fields),
		bearerOf(author)
	);
	if (answer.status !== 201) throw new Error(`Storing answered ${answer.status}: ${answer.text}`);
	return jsonOf<{ readonly id: string }>(answer).id;
}
