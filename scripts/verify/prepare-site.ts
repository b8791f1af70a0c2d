import { build, isBuilt } from '../setup/build.mjs';

// The site as it is served, made again only when a source changed.
if (!isBuilt()) process.exitCode = (await build()).code;
