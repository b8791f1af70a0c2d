import { Client } from 'pg';

/** A single session that may change the schema. */
export interface OwnerConnection {
	/** Runs one statement or several, without parameters. */
	execute(statements: string): Promise<void>;
	query<Row extends object = Readonly<Record<string, unknown>>>(
		statement: string,
		parameters?: readonly unknown[]
	): Promise<readonly Row[]>;
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
		async query<Row extends object>(statement: string, parameters: readonly unknown[] = []) {
			const result = await client.query<Row>(statement, [...parameters]);
			return result.rows;
		}
	};
}
