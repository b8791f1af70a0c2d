import { Visitor } from './visitor.ts';

interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'"
};

/** The mails of the site, newest first, as whoever sits at its machine reads them. */
async function readMails(site?: string): Promise<readonly Mail[]> {
	const { text } = await new Visitor(site === undefined ? {} : { site }).get('/outbox');
	return [
		...text.matchAll(
			/<li class="card mail[^]*?<dd[^>]*>([^<]*)<[^]*?<h2[^>]*>([^]*?)<\/h2>[^]*?<p class="mail-text[^>]*>([^]*?)<\/p>/g
		)
	].map(([, to = '', subject = '', body = '']) => ({
		to: plain(to),
		subject: plain(subject),
		text: plain(body)
	}));
}

/**
 * The newest code mailed to an address.
 *
 * @throws Error when there is none
 */
export async function readMailedCode(email: string, site?: string): Promise<string> {
	const [code] = await readMailedCodes(email, site);
	if (code === undefined) throw new Error(`No code was mailed to ${email}.`);
	return code;
}

/** The codes mailed to an address, newest first. */
export async function readMailedCodes(email: string, site?: string): Promise<readonly string[]> {
	return (await readMails(site))
		.filter(({ to }) => to === email)
		.flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []);
}

/** The mails to an address, newest first. */
export async function mailsTo(email: string): Promise<readonly Mail[]> {
	return (await readMails()).filter(({ to }) => to === email);
}

function plain(markup: string): string {
	return markup
		.replaceAll(/<!--.*?-->|<[^>]+>/g, '')
		.replaceAll(/&(#?\w+);/g, (written, name: string) => ENTITIES[name] ?? written);
}
