import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { HOSTILE_TEXTS } from '../../../tests/e2e/support/hostile-texts.ts';
import { listingFields } from '../../../tests/e2e/support/listing-form.ts';
import { listingBody } from '../../../tests/e2e/support/listings.ts';
import { bearerOf } from '../../../tests/e2e/support/people.ts';
import { SLOW_TEXTS } from '../../../tests/e2e/support/slow-texts.ts';
import { writeListings } from '../bulk/files.ts';
import { runImport } from '../bulk/run-import.ts';
import type { Attack } from './attack.ts';

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const KILOBYTE = 1024;
const VIETNAMESE =
	'Chúng tôi cần gia công vỏ nhôm CNC 5 trục cho thiết bị đo, dung sai 0,05 mm, có anod. ';
const texts = (length: number) =>
	VIETNAMESE.repeat(Math.ceil(length / VIETNAMESE.length)).slice(0, length);
const TWELVE_THOUSAND_FIELDS = Array.from({ length: 12_000 }, (_, at) => `f${at % 200}=a`).join(
	'&'
);
const BOMB = gzipSync(Buffer.alloc(50 * KILOBYTE * KILOBYTE, 'a'));
const madeUpToken = () => `thx_${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 47);

const postForm = (attack: Attack, path: string, body: string, type = FORM) => {
	const visitor = attack.stranger();
	return visitor.send({
		method: 'POST',
		path,
		headers: { accept: 'text/html', origin: attack.site, 'content-type': type },
		body
	});
};

const heavyMatch = (kind: 'need' | 'offer') => ({
	kind,
	title: texts(110),
	summary: texts(3_900),
	limit: 50
});

const heavyTeams = (round: number) => ({
	capabilities: Array.from({ length: 12 }, (_, at) => ({
		text: `${texts(150)} ${round} ${at}`,
		strength: 'good'
	}))
});

/** Opens a connection, writes a piece now and then, and never ends. */
async function trickle(attack: Attack, beginning: string, piece: string): Promise<void> {
	const { port } = new URL(attack.site);
	const socket = connect(Number(port), '127.0.0.1');
	socket.on('error', () => undefined);
	socket.resume();
	socket.write(beginning);
	for (let at = 0; at < 100 && !attack.signal.aborted && !socket.destroyed; at += 1) {
		await wait(200);
		socket.write(piece);
	}
	socket.destroy();
}

/** Each is one way to freeze or fill a site; `trust.md` names the kinds. */
export const HOSTILE_INPUTS: Readonly<Record<string, (attack: Attack) => Promise<void>>> = {
	'expressions in an address': (attack) =>
		attack.repeat(8, (round) => {
			const text = SLOW_TEXTS[round % SLOW_TEXTS.length]!;
			return attack.stranger().get(`/listings/new?${new URLSearchParams({ text }).toString()}`);
		}),
	'expressions in a form': (attack) =>
		attack.repeat(8, (round) => {
			const text = SLOW_TEXTS[round % SLOW_TEXTS.length]!.repeat(3);
			return attack.stranger().post('/listings/new?/understand', { kind: 'need', text });
		}),
	'expressions in a match': (attack) =>
		attack.repeat(8, (round) => {
			const summary = SLOW_TEXTS[round % SLOW_TEXTS.length]!;
			const body = { kind: 'need', title: 'Cần gia công vỏ nhôm', summary };
			return attack.stranger().postJson('/api/v1/matches', body);
		}),
	'expressions in a search': (attack) =>
		attack.repeat(8, (round) => {
			const q = SLOW_TEXTS[round % SLOW_TEXTS.length]!;
			const path = round % 2 === 0 ? '/listings' : '/organisations';
			return attack.stranger().get(`${path}?${new URLSearchParams({ q }).toString()}`);
		}),
	'12,000 fields': (attack) =>
		attack.repeat(6, () => postForm(attack, '/listings/new?/understand', TWELVE_THOUSAND_FIELDS)),
	'12,000 fields kept as a draft': (attack) =>
		attack.repeat(6, async () => {
			const visitor = attack.stranger();
			const kept = await visitor.send({
				method: 'POST',
				path: '/listings/new?/autosave',
				headers: {
					accept: 'application/json',
					origin: attack.site,
					'content-type': FORM,
					'x-sveltekit-action': 'true'
				},
				body: TWELVE_THOUSAND_FIELDS
			});
			return [kept, await visitor.get('/listings/new?step=check')];
		}),
	'900 long fields': (attack) => {
		const body = Array.from({ length: 900 }, (_, at) => `summary${at}=${'a'.repeat(500)}`).join(
			'&'
		);
		return attack.repeat(6, () => postForm(attack, '/listings/new?/autosave', body));
	},
	'5,000 parts of a multipart form': (attack) => {
		const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n';
		const body = `${part.repeat(5_000)}--x--\r\n`;
		return attack.repeat(6, () => postForm(attack, '/sign-in?/password', body, MULTIPART));
	},
	'multipart that never ends': (attack) =>
		attack.repeat(10, () =>
			postForm(attack, '/sign-up', '--x\r\ncontent-disposition: form-data; name="a', MULTIPART)
		),
	'300 pages at once by one visitor': async (attack) => {
		const visitor = attack.stranger();
		await attack.repeat(300, () => visitor.get(`/listings?q=${randomUUID()}`));
	},
	'300 desks at once by one person': async (attack) => {
		const { person } = attack;
		await attack.repeat(300, () => person.get('/desk'));
	},
	'300 matches pages at once by one person': async (attack) => {
		const { person } = attack;
		await attack.repeat(300, () => person.get('/matches'));
	},
	'made-up tokens from one network': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(60, () =>
			visitor.get('/api/v1/listings', { authorization: `Bearer ${madeUpToken()}` })
		);
	},
	'made-up tokens from everywhere': (attack) =>
		attack.repeat(60, () =>
			attack.stranger().get('/api/v1/listings', { authorization: `Bearer ${madeUpToken()}` })
		),
	'forged sessions': (attack) =>
		attack.repeat(40, () =>
			attack.stranger().get('/desk', {
				authorization: `Bearer eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"sub":"${randomUUID()}"}`).toString('base64url')}.${'a'.repeat(86)}`
			})
		),
	'session cookies of 8 KB': (attack) =>
		attack.repeat(30, () =>
			attack
				.stranger()
				.get('/desk', { cookie: `sb-trihelix-auth-token=base64-${'e30'.repeat(2_700)}` })
		),
	'drafts from one network': (attack) => {
		const { address } = attack.stranger();
		return attack.repeat(20, () =>
			attack
				.stranger(address)
				.post('/listings/new?/understand', { kind: 'need', text: texts(3_900) })
		);
	},
	'drafts from everywhere': (attack) =>
		attack.repeat(20, () =>
			attack.stranger().post('/listings/new?/understand', { kind: 'need', text: texts(3_900) })
		),
	'JSON of 200,000 values': (attack) => {
		const body = `{"kind":"need","title":"x","codes":[${'1,'.repeat(200_000)}1]}`;
		return attack.repeat(6, () =>
			attack.stranger().send({
				method: 'POST',
				path: '/api/v1/matches',
				headers: { 'content-type': 'application/json' },
				body
			})
		);
	},
	'JSON 100,000 deep': (attack) => {
		const body = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
		return attack.repeat(6, () =>
			attack.stranger().send({
				method: 'POST',
				path: '/api/v1/consortia',
				headers: { 'content-type': 'application/json' },
				body
			})
		);
	},
	'bodies of 600 KB': (attack) =>
		attack.repeat(8, () => postForm(attack, '/sign-in?/password', 'a'.repeat(600 * KILOBYTE))),
	'bodies of 600 KB without a length': (attack) =>
		attack.repeat(8, () =>
			attack.stranger().send({
				method: 'POST',
				path: '/api/v1/matches',
				headers: { 'content-type': 'application/json' },
				body: Array.from({ length: 10 }, () => Buffer.alloc(60 * KILOBYTE, ' '))
			})
		),
	'compressed bombs': (attack) =>
		attack.repeat(6, () =>
			attack.stranger().send({
				method: 'POST',
				path: '/api/v1/matches',
				headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
				body: BOMB
			})
		),
	'slow bodies': (attack) =>
		attack.repeatBlindly(150, () =>
			trickle(
				attack,
				`POST /sign-in?/password HTTP/1.1\r\nHost: ${new URL(attack.site).host}\r\nOrigin: ${attack.site}\r\nContent-Type: ${FORM}\r\nContent-Length: 5000\r\n\r\n`,
				'a'
			)
		),
	'slow headers': (attack) =>
		attack.repeatBlindly(150, () => trickle(attack, 'GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n')),
	'streams of events by one person': async (attack) => {
		const { person } = attack;
		const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		await attack.repeatBlindly(300, async () => {
			const stream = await fetch(`${attack.site}/events`, {
				headers: { cookie },
				signal: attack.signal
			});
			await stream.text();
			await wait(100);
		});
	},
	'streams of events opened and left': async (attack) => {
		const { person } = attack;
		const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		await attack.repeatBlindly(20, async () => {
			const stream = await fetch(`${attack.site}/events`, {
				headers: { cookie },
				signal: attack.signal
			});
			await stream.body?.cancel();
		});
	},
	'ranges of bytes': (attack) =>
		attack.repeat(20, (round) =>
			attack.stranger().get('/favicon.svg', {
				range:
					round % 2 === 0
						? `bytes=${Array.from({ length: 500 }, (_, at) => `${at}-${at}`).join(',')}`
						: 'bytes=9-1'
			})
		),
	'actions that are not there': (attack) =>
		attack.repeat(20, (round) =>
			postForm(
				attack,
				`/sign-in?/${['default', '__proto__', 'constructor', 'x'.repeat(2_000)][round % 4]}`,
				'a=b'
			)
		),
	'heavy matches from one network': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(40, () => visitor.postJson('/api/v1/matches', heavyMatch('need')));
	},
	'heavy matches from everywhere': (attack) =>
		attack.repeat(20, (round) =>
			attack.stranger().postJson('/api/v1/matches', heavyMatch(round % 2 === 0 ? 'need' : 'offer'))
		),
	'heavy asks for organisations': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(40, () =>
			visitor.postJson('/api/v1/organisation-matches', heavyMatch('need'))
		);
	},
	'heavy teams from one network': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(20, (round) => visitor.postJson('/api/v1/consortia', heavyTeams(round)));
	},
	'heavy teams from everywhere': (attack) =>
		attack.repeat(6, (round) => attack.stranger().postJson('/api/v1/consortia', heavyTeams(round))),
	'pages that match': async (attack) => {
		const visitor = attack.stranger();
		await attack.repeat(60, (round) =>
			visitor.get(`/listings/${attack.listing}${['', '/matches', '/consortium'][round % 3]}`)
		);
	},
	'pages that understand': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(40, () =>
			visitor.get(`/listings/new?${new URLSearchParams({ text: texts(3_900) }).toString()}`)
		);
	},
	'searches that break others': (attack) =>
		attack.repeat(30, (round) => {
			const q = HOSTILE_TEXTS[round % HOSTILE_TEXTS.length]!;
			const path = ['/listings', '/organisations', '/api/v1/listings', '/api/v1/organisations'][
				round % 4
			];
			return attack.stranger().get(`${path}?${new URLSearchParams({ q }).toString()}`);
		}),
	'searches of many words': (attack) => {
		const visitor = attack.stranger();
		const q = Array.from({ length: 60 }, (_, at) => `cần${at} gia công`).join(' ');
		return attack.repeat(60, () =>
			visitor.get(`/listings?${new URLSearchParams({ q }).toString()}`)
		);
	},
	'organisations by many words': (attack) => {
		const visitor = attack.stranger();
		const q = 'công ty trường đại học '.repeat(12);
		return attack.repeat(60, () =>
			visitor.get(`/organisations?${new URLSearchParams({ q }).toString()}`)
		);
	},
	'passwords of one account': (attack) =>
		attack.repeat(20, (round) =>
			attack.stranger().post('/sign-in?/password', {
				email: 'kinh-doanh@demo.example',
				password: `thử ${round} lần`
			})
		),
	'passwords of many accounts': (attack) => {
		const visitor = attack.stranger();
		return attack.repeat(20, () =>
			visitor.post('/sign-in?/password', {
				email: `${randomUUID()}@demo.example`,
				password: 'mot mat khau dai'
			})
		);
	},
	'new accounts': (attack) =>
		attack.repeat(10, () =>
			attack
				.stranger()
				.post('/sign-up', { name: 'Người Mới', email: `${randomUUID()}@people.example` })
		),
	'mailed codes': (attack) =>
		attack.repeat(20, () =>
			attack.stranger().post('/sign-in?/code', { email: 'mua-hang@demo.example' })
		),
	'sessions continued with made-up tokens': (attack) =>
		attack.repeat(30, () =>
			attack
				.stranger()
				.postJson('/auth/v1/token?grant_type=refresh_token', { refresh_token: randomUUID() })
		),
	'requests broken off': (attack) =>
		attack.repeatBlindly(60, async () => {
			const leaving = AbortSignal.timeout(Math.random() * 30);
			await attack.stranger().send({ method: 'GET', path: '/listings?q=nh%C3%B4m' }, leaving);
		}),
	'one listing sent a hundred times': async (attack) => {
		const { person, organisation } = attack;
		const body = listingBody(organisation, { status: 'draft' });
		await attack.repeat(20, () =>
			person.postJson('/api/v1/listings', body, {
				...bearerOf(person),
				'idempotency-key': 'the same key again'
			})
		);
	},
	'listings without end': async (attack) => {
		const { person, organisation } = attack;
		await attack.repeat(20, () =>
			person.postJson(
				'/api/v1/listings',
				listingBody(organisation, { summary: texts(3_900) }),
				bearerOf(person)
			)
		);
	},
	'organisations without end': async (attack) => {
		const { person } = attack;
		await attack.repeat(10, () =>
			person.post('/organisation/new', {
				name: `Công ty ${randomUUID()}`,
				kind: 'sme',
				sphere: 'industry'
			})
		);
	},
	'forms posted without end': (attack) =>
		attack.repeat(30, () => attack.stranger().post('/listings/new?/publish', listingFields())),
	'2,000 listings imported by an operator': async (attack) => {
		const folder = await mkdtemp(join(tmpdir(), 'trihelix-import-'));
		const file = join(folder, 'offers.csv');
		await writeListings(file, 2_000);
		const options = ['--kind', 'offer', '--organisation', attack.organisation, '--yes'];
		const errors = ['--errors', join(folder, 'errors.csv')];
		// One is let come to its end.
		await attack.repeatBlindly(1, async () => {
			await runImport(attack.env, ['listings', file, ...options, ...errors]);
		});
		await rm(folder, { recursive: true });
	},
	'own data exported': async (attack) => {
		const { person } = attack;
		await attack.repeat(20, () => person.get('/account/export'));
	},
	'headers of 30 KB': (attack) =>
		attack.repeat(20, () => attack.stranger().get('/', { 'x-long': 'a'.repeat(30_000) })),
	'marks and invisible letters': (attack) =>
		attack.repeat(20, (round) => {
			const text = ['e\u0301', 'a\u200b', '\u202e', '\u3164', '👩‍👩‍👧'][round % 5]!.repeat(1_300);
			return attack.stranger().post('/listings/new?/understand', { kind: 'need', text });
		}),
	'ways back that lead away': (attack) =>
		attack.repeat(30, () =>
			attack
				.stranger()
				.get(`/sign-in?next=${encodeURIComponent(`//evil.example/${'a'.repeat(3_000)}`)}`)
		),
	'the API in one document': (attack) =>
		attack.repeat(40, () => attack.stranger().get('/api/v1/openapi.json')),
	'the home page by two hundred': (attack) => attack.repeat(200, () => attack.stranger().get('/')),
	'organisation pages': (attack) =>
		attack.repeat(60, () => attack.stranger().get(`/organisations/${attack.slug}`)),
	'pages that are not there': (attack) =>
		attack.repeat(60, () => attack.stranger().get(`/${randomUUID()}/${'../'.repeat(20)}x`))
};
