import type { Actor } from '#lib/domain/access/actor.ts';
import { loadActor } from '#lib/server/use-cases/access/load-actor.ts';
import type { TestDatabase } from './database.ts';

/** Creates an account as a sign-up does, and says who it is. */
export async function addPerson(database: TestDatabase, name: string): Promise<Actor> {
	const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}@test.example`;
	const [user] = await database.owner.query(
		`insert into auth.users (email, encrypted_password, email_confirmed_at, raw_user_meta_data)
		 values ($1, 'x', now(), jsonb_build_object('name', $2::text)) returning id`,
		[email, name]
	);
	if (user === undefined) throw new Error('No account was made.');
	return actorOf(database, String(user.id));
}

/** The person as the next request will see them. @throws where they may not act */
export async function actorOf(database: TestDatabase, userId: string): Promise<Actor> {
	const actor = await loadActor(database.db, { userId, sessionId: null });
	if (actor === null) throw new Error('Nobody of that id may act.');
	return actor;
}
