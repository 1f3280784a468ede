import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useReveal } from './useReveal';

interface Props {
  readonly object: string;
  readonly id: string;
  readonly field: Field;
  /** The mask. */
  readonly value: unknown;
  /** How the value looks in clear, where that is not as in a list. */
  readonly show?: (value: unknown) => ReactNode;
}

/** A value behind its mask, and the button that takes it away, for whoever may. */
export function MaskedValue({ object, id, field, value, show }: Props) {
  const { t } = useTranslation();
  const label = textOf(field.label, useLanguage());
  const { clear, busy, reveal, hide } = useReveal(object, id, field.name);
  if (isEmpty(value)) return null;
  const shown = clear ? (
    (show?.(clear.value) ?? <FieldCell field={field} value={clear.value} />)
  ) : (
    <FieldCell field={field} value={value} />
  );
  if (!field.can.reveal) return shown;
  const Sign = clear ? EyeOff : Eye;
  const says = clear ? t('record.hideAgain', { field: label }) : t('record.reveal', { field: label });
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      <span className="min-w-0 truncate">{shown}</span>
      <button
        type="button"
        aria-label={says}
        title={clear ? says : t('record.revealHint')}
        disabled={busy}
        onClick={(event) => {
          event.stopPropagation();
          if (clear) hide();
          else void reveal();
        }}
        className="-my-1 inline-flex size-6 shrink-0 items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink disabled:opacity-60 pointer-coarse:-my-2 pointer-coarse:size-9"
      >
        <Sign aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
