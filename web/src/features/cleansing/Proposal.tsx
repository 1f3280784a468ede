import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/api/cleansing';
import type { Field } from '@/api/types';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';

interface Props {
  readonly field: Field;
  readonly finding: Finding;
}

/** What a field holds, what it might hold instead, and where that comes from. */
export function Proposal({ field, finding }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, suggestion, masked } = finding;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <Value field={field} value={value} plain={masked} />
      {suggestion && (
        <>
          <ArrowRight aria-label={t('cleansing.becomes')} className="size-3.5 shrink-0 text-ink-3" />
          <span className="min-w-0 weight-strong">
            <Value field={field} value={suggestion.value} />
          </span>
          {suggestion.from.length > 0 && (
            <span className="min-w-0 truncate text-xs text-ink-3">
              {t(`cleansing.basisOf.${suggestion.basis}`, {
                records: new Intl.ListFormat(language).format(
                  suggestion.from.map(({ id, label }) => label ?? id),
                ),
              })}
            </span>
          )}
        </>
      )}
    </div>
  );
}

interface ValueProps {
  readonly field: Field;
  readonly value: unknown;
  /** A mask is a text, whatever the field is. */
  readonly plain?: boolean;
}

function Value({ field, value, plain = false }: ValueProps) {
  const { t } = useTranslation();
  if (isEmpty(value)) return <span className="text-ink-3">{t('cleansing.emptyValue')}</span>;
  if (plain) return <span>{String(value)}</span>;
  return (
    <span className="max-w-full min-w-0 truncate">
      <FieldCell field={field} value={value} />
    </span>
  );
}
