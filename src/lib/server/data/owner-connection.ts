import { Client } from 'pg';

/** A single session that may change the schema. */
export interface OwnerConnection {
	/** Runs one statement or several, without parameters. */
	execute(statements: string): Promise<void>;
	query(
		statement: string,
		parameters?: readonly unknown[]
	): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export async function withOwnerConnection<Value>(
	ownerUrl: string,
	work: (connection: OwnerConnection) => Promise<Value>
): Promise<Value> {
	const client = new Client({ connectionString: ownerUrl, application_name: 'trihelix owner' });
	await client.connect();
	try {
		return await work(connectionOf(client));
	} finally {
		await client.end();
	}
}

function connectionOf(client: Client): OwnerConnection {
	return {
		async execute(statements) {
			await client.query(statements);
		},
		async query(statement, parameters = []) {
			const result = await client.query<Record<string, unknown>>(statement, [...parameters]);
			return result.rows;
		}
	};
}
