import type { Visitor } from './visitor.ts';

const TOKEN = /thx_[\w-]{43}/;
const TOKEN_ID = /name="tokenId" value="([0-9a-f-]{36})"/;

/** Makes a personal API token on the page for it. */
export async function makeToken(owner: Visitor): Promise<string> {
	const answer = await owner.post('/account/tokens?/create', { name: 'Thử', days: '7' });
	const token = TOKEN.exec(answer.text)?.[0];
	if (token === undefined) throw new Error(`No token was made: ${answer.status}`);
	return token;
}

/** The id of the newest token in force. */
export async function tokenIdOf(owner: Visitor): Promise<string> {
	const id = TOKEN_ID.exec((await owner.get('/account/tokens')).text)?.[1];
	if (id === undefined) throw new Error('There is no token to revoke.');
	return id;
}
