import { followDocument } from '#lib/i18n/client.ts';

followDocument();
