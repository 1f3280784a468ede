import { useTranslation } from 'react-i18next';
import type { RuleForm } from '@/api/rights';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useHolders } from './useRights';

/** A sharing rule in words: which records, and with whom. */
export function useRuleWords(rule: RuleForm) {
  const { t } = useTranslation();
  const language = useLanguage();
  const object = useSchema().find(rule.object);
  const { roles, teams } = useHolders();
  const named = (choices: typeof roles, value: string | null | undefined) =>
    choices.find((choice) => choice.value === value)?.label ?? t('rights.gone');
  const objects = object ? textOf(object.plural, language) : rule.object;
  const { from } = rule;
  return {
    source: from.team
      ? t('rights.ofTeam', { objects, name: named(teams, from.team) })
      : from.role
        ? t('rights.ofRole', { objects, name: named(roles, from.role) })
        : t('rights.fulfilling', { objects }),
    holder: rule.with.team
      ? t('rights.toTeam', { name: named(teams, rule.with.team) })
      : t('rights.toRole', { name: named(roles, rule.with.role) }),
  };
}
