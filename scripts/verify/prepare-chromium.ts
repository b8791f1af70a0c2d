import { findChromium, NO_CHROMIUM } from '../../tests/support/chromium.ts';
import { installPackage } from './install-package.ts';

// Debian's own package where we may install it. Nothing is downloaded from a browser vendor.

if (findChromium(process.env) === null && !process.env['CHROME_PATH']) {
	await installPackage('chromium');
}
const found = findChromium(process.env);
if (found === null) {
	console.error(NO_CHROMIUM);
	process.exitCode = 1;
} else {
	console.log(found);
}
