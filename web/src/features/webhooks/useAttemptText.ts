import { useTranslation } from 'react-i18next';
import type { Attempt } from '@/api/webhooks';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';

/** What came of an attempt, in a few words. */
export function useAttemptText() {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ status, problem, millis }: Attempt): string => {
    const took = t('webhooks.took', { millis: formatNumber(millis, language) });
    if (status === null) return `${t(`webhooks.problem.${problem ?? 'unreachable'}`)} · ${took}`;
    const answered = t('webhooks.answered', { status });
    return problem === 'redirect'
      ? `${answered} · ${t('webhooks.problem.redirect')}`
      : `${answered} · ${took}`;
  };
}
