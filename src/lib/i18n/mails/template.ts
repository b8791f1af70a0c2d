import type { Locale } from '../locale.ts';
import { m } from '../messages.ts';

export interface MailedMeeting {
	readonly method: 'publish' | 'cancel';
	/** The same for every mail about one meeting. */
	readonly id: string;
	readonly startsAt: Date;
	readonly minutes: number;
	readonly place: string | null;
	readonly title: string;
}

interface Parts {
	readonly subject: string;
	readonly text: string;
	/** A path on the site; null where there is nothing to open. */
	readonly path: string | null;
	readonly meeting?: MailedMeeting | null;
}

/** What the outbox knows about the occasion. Mails of the past may lack what later ones have. */
export type Data = Readonly<Record<string, unknown>>;
export type Template = (data: Data, locale: Locale) => Parts;
export type Templates = Readonly<Record<string, Template>>;

export interface Named {
	readonly organisation: string;
	readonly title: string;
}
export type Words<Inputs> = (inputs: Inputs, options: { readonly locale: Locale }) => string;

/** Names the other organisation and the listing it is about. */
export const named =
	(subject: Words<Named>, text: Words<Named>, pathOf: (data: Data) => string): Template =>
	(data, locale) => {
		const names = namesIn(data, locale);
		return {
			subject: subject(names, { locale }),
			text: text(names, { locale }),
			path: pathOf(data)
		};
	};

/** Words for both even where an old mail has neither; the title in the language of the reader where there is one. */
export function namesIn(data: Data, locale: Locale): Named {
	const kept = data['titles'];
	const titles = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
	const [, title = ''] = titles.find(([language]) => language === locale) ?? titles[0] ?? [];
	return {
		organisation: wordOf(data, 'organisation') || m.mail_someone({}, { locale }),
		title: title === '' ? m.mail_some_listing({}, { locale }) : String(title)
	};
}

export function personIn(data: Data, locale: Locale): string {
	return wordOf(data, 'person') || m.mail_somebody({}, { locale });
}

/** Empty where there is none. */
export function wordOf(data: Data, name: string): string {
	const value = data[name];
	return typeof value === 'string' ? value : '';
}

/** 0 where there is none. */
export function numberIn(data: Data, name: string): number {
	const value = data[name];
	return typeof value === 'number' ? value : 0;
}
