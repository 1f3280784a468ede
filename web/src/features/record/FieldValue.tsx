import clsx from 'clsx';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty, isText } from '@/fields/kind';
import { isReference } from '@/fields/kinds/lookup';
import { RichTextView } from '@/fields/kinds/richText';
import { FileView } from '@/files/FileView';
import { useLanguage } from '@/i18n/useLanguage';
import { MaskedValue } from '@/records/MaskedValue';
import { textOf } from '@/schema/schema';
import { MapLink } from './MapLink';

interface Props {
  readonly object: string;
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  /** Null where the value may not be changed. */
  readonly onEdit: (() => void) | null;
  readonly className?: string;
}

/** One value with its label; a click on its free space, or on its pencil, starts editing. */
export function FieldValue({ object, id, field, value, onEdit, className }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = textOf(field.label, language);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pencil button inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil button takes the keyboard
    <div
      data-field={field.name}
      onClick={onEdit ?? undefined}
      className={clsx(
        'group -mx-2 grid min-w-0 grid-cols-[7.5rem_minmax(0,1fr)_auto] items-baseline gap-2 rounded-control px-2 py-1.5',
        onEdit && 'cursor-text hover:bg-hover',
        className,
      )}
    >
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words [&_.truncate]:whitespace-normal">
        {isEmpty(value) ? (
          <span className="text-ink-3">—</span>
        ) : field.can.masked ? (
          <MaskedValue
            object={object}
            id={id}
            field={field}
            value={value}
            show={(clear) => <LongValue field={field} value={clear} />}
          />
        ) : (
          <LongValue field={field} value={value} />
        )}
      </dd>
      <dd className="h-4">
        {onEdit && (
          <button
            type="button"
            aria-label={t('record.editField', { field: label })}
            onClick={onEdit}
            className="rounded p-1 text-ink-3 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
          >
            <Pencil aria-hidden className="size-3" />
          </button>
        )}
      </dd>
    </div>
  );
}

/** Texts with lines and formatting have room here that a list does not give them. */
function LongValue({ field, value }: { readonly field: Field; readonly value: unknown }) {
  if (field.type === 'richText' && isText(value)) {
    return (
      <Boundary resetKey={value} fallback={() => null}>
        <RichTextView html={value} />
      </Boundary>
    );
  }
  if ((field.type === 'file' || field.type === 'image') && isReference(value)) {
    return <FileView file={value} picture={field.type === 'image'} />;
  }
  if (field.type === 'address' || field.type === 'geoPoint') {
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <FieldCell field={field} value={value} />
        <MapLink field={field} value={value} />
      </span>
    );
  }
  if (field.type === 'longText' && isText(value)) return <p className="whitespace-pre-wrap">{value}</p>;
  return <FieldCell field={field} value={value} />;
}
