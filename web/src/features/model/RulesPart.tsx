import { Plus, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Empty } from '@/design/Empty';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { RuleDialog } from './RuleDialog';
import { rulesOf } from './useRuleForm';

/** What must not be of the records of an object, each with the words that its writer found for it. */
export function RulesPart({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Rule | 'new'>();
  const rules = rulesOf(object);
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setChosen('new')}>
      {t('model.newRule')}
    </Button>
  );
  return (
    <div className="flex max-w-4xl flex-col gap-4 p-4 sm:p-6">
      {rules.length === 0 ? (
        <Empty
          icon={<ShieldAlert />}
          title={t('model.noRules')}
          detail={t('model.noRulesDetail')}
          action={add}
        />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-0 text-ink-3">{t('model.rulesAbout')}</p>
            {add}
          </div>
          <ul aria-label={t('model.rules')} className="divide-y divide-line border-y border-line">
            {rules.map((rule) => (
              <RuleRow key={rule.name} object={object} rule={rule} onOpen={() => setChosen(rule)} />
            ))}
          </ul>
        </>
      )}
      {chosen && (
        <RuleDialog
          object={object}
          {...(chosen === 'new' ? {} : { rule: chosen })}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly object: ObjectType;
  readonly rule: Rule;
  readonly onOpen: () => void;
}

function RuleRow({ object, rule, onOpen }: RowProps) {
  const language = useLanguage();
  const field = rule.field ? fieldOf(object, rule.field) : undefined;
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full flex-col gap-1 px-1 py-2.5 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="weight-strong">{textOf(rule.message, language)}</span>
          {field && <Chip>{textOf(field.label, language)}</Chip>}
        </span>
        <code className="text-xs text-ink-3 wrap-anywhere">{rule.when}</code>
      </button>
    </li>
  );
}
