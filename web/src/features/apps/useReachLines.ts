import { useTranslation } from 'react-i18next';
import { SCOPE_FUNCTIONS } from '@/api/security';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** What somebody who lets an app act for her lets it do: a line for each scope, in words. */
export function useReachLines(): (scopes: readonly string[]) => readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const line = (scope: string) => {
    const [kind, object = ''] = scope.split(':');
    const name = textOf(schema.find(object)?.plural, language) || object;
    switch (kind) {
      case 'read':
        return object === '' ? t('apps.line.read') : t('apps.line.readSome', { name });
      case 'write':
        return object === '' ? t('apps.line.write') : t('apps.line.writeSome', { name });
      case 'admin':
        return t('apps.line.admin');
      case 'scim':
        return t('apps.line.scim');
      case 'function': {
        const administers = SCOPE_FUNCTIONS.find((each) => each === object);
        return administers ? t(`apps.function.${administers}`) : scope;
      }
      default:
        return scope;
    }
  };
  return (scopes) => scopes.map(line);
}
