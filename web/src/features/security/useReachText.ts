import { useTranslation } from 'react-i18next';
import { SCOPE_FUNCTIONS, SCOPES } from '@/api/security';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** How far a token reaches, in words: everything, or objects by their names. */
export function useReachText(): (scopes: readonly string[]) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const general = (scope: string) => SCOPES.find((known) => known === scope);
  return (scopes) =>
    scopes
      .map((scope) => {
        const known = general(scope);
        if (known) return t(`security.scope.${known}`);
        const [kind, object = ''] = scope.split(':');
        const name = textOf(schema.find(object)?.plural, language) || object;
        if (kind === 'write') return t('security.writes', { name });
        if (kind === 'read') return t('security.reads', { name });
        const administers = SCOPE_FUNCTIONS.find((each) => each === object);
        return administers ? t(`security.function.${administers}`) : scope;
      })
      .join(' · ');
}
