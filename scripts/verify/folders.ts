import { crowdedFolders, MOST_FILES } from './crowded-folders.ts';

const GENERATED = ['src/lib/i18n/paraglide'];

const crowded = crowdedFolders('src', GENERATED);
for (const { folder, files } of crowded)
	console.error(
		`${folder} holds ${files} files; ${MOST_FILES} at most: give each aggregate a folder.`
	);
if (crowded.length === 0) console.log(`No folder in src holds more than ${MOST_FILES} files.`);
process.exitCode = crowded.length === 0 ? 0 : 1;
