import { setRegionTimeZone } from '#lib/i18n/dates.ts';

// As a site does when it starts.
setRegionTimeZone('Asia/Ho_Chi_Minh');
