import 'i18next';
import type audit from './en/audit.json';
import type en from './en/index';
import type organisation from './en/organisation.json';
import type sso from './en/sso.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof en & { audit: typeof audit; organisation: typeof organisation; sso: typeof sso };
    };
    returnNull: false;
  }
}
