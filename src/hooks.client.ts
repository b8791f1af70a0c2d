import { followDocumentLanguage } from '#lib/i18n/client.ts';

followDocumentLanguage();
