import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionOf, isComputed } from './definition';
import { ExpressionField } from './ExpressionField';
import type { PartProps } from './part';

const CONDITIONS = ['shown', 'requiredWhen', 'readOnlyWhen'] as const;

/** When a field shows, must be filled, cannot be edited, and what it holds to begin with. */
export function ConditionsPart({ object, form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  const used = CONDITIONS.some((name) => form[name]) || (form.default !== undefined && form.default !== '');
  const refused = wrong.at(...CONDITIONS, 'shownWhen', 'default').length > 0;
  const [open, setOpen] = useState(used);
  const conditions = isComputed(form.type) ? (['shown'] as const) : CONDITIONS;
  return (
    <details
      open={open || refused}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-card border border-line"
    >
      <summary className="flex cursor-default list-none items-center gap-1.5 px-3 py-2 weight-strong">
        <ChevronRight aria-hidden className="size-4 text-ink-3 group-open:rotate-90" />
        {t('model.dynamics')}
      </summary>
      <div className="flex flex-col gap-4 px-3 pb-3">
        {!isComputed(form.type) && (
          <ExpressionField
            object={object}
            label={t('model.default')}
            hint={t('model.defaultHint')}
            result={form.type}
            type={definitionOf(form)}
            value={String(form.default ?? '')}
            onChange={(value) => say({ default: value })}
            problems={wrong.at('default')}
          />
        )}
        {conditions.map((name) => (
          <ExpressionField
            key={name}
            object={object}
            label={t(`model.when.${name}`)}
            result="condition"
            value={form[name] ?? ''}
            onChange={(condition) => say({ [name]: condition })}
            problems={wrong.at(name, ...(name === 'shown' ? ['shownWhen'] : []))}
          />
        ))}
      </div>
    </details>
  );
}
