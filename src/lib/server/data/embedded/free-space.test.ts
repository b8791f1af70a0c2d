import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { freeBytesOf, requireFreeSpace } from './free-space.ts';

test('a disk with room is fine, and one without is named with what is missing', async () => {
	const free = await freeBytesOf(tmpdir());
	await requireFreeSpace(tmpdir(), Math.floor(free / 2));
	await expect(requireFreeSpace(tmpdir(), free * 2)).rejects.toMatchObject({
		code: 'DISK_ALMOST_FULL',
		message: expect.stringMatching(/has \d+ MB left, and the database wants \d+ MB/) as string
	});
});
