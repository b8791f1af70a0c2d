import { expect, test } from 'vitest';
import { siteUrl } from './site-role.ts';

test('the site connects where the owner does, under its own name', () => {
	const url = new URL(siteUrl('postgres://owner:secret@db.example:6000/region?sslmode=require'));
	expect(url.username).toMatch(/^site_[0-9a-f]{12}$/);
	expect(url.host).toBe('db.example:6000');
	expect(url.pathname + url.search).toBe('/region?sslmode=require');
});

test('the password follows from the owner’s and does not contain it', () => {
	const passwordFor = (owner: string) =>
		new URL(siteUrl(`postgres://owner:${encodeURIComponent(owner)}@db.example/x`)).password;
	expect(passwordFor('p@ss/word')).toMatch(/^[\w-]{43}$/);
	expect(passwordFor('p@ss/word')).toBe(passwordFor('p@ss/word'));
	expect(passwordFor('p@ss/word')).not.toBe(passwordFor('p@ss/wore'));
});

test('a pooler’s user name keeps its project', () => {
	const { username } = new URL(siteUrl('postgres://postgres.abcd:x@pooler.example/postgres'));
	expect(username).toMatch(/^site_[0-9a-f]{12}\.abcd$/);
});

test('an owner without a password makes a site without one', () => {
	expect(siteUrl('postgres://owner@127.0.0.1:5432/x')).toMatch(
		/^postgres:\/\/site_[0-9a-f]{12}@127\.0\.0\.1:5432\/x$/
	);
});

test('two databases of one cluster and one owner share neither role nor password', () => {
	const [one, other] = ['a', 'b'].map(
		(name) => new URL(siteUrl(`postgres://o:x@db.example/${name}`))
	);
	expect(one?.username).not.toBe(other?.username);
	expect(one?.password).not.toBe(other?.password);
});
