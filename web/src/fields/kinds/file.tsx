import { File as FileIcon, Image as ImageIcon, X } from 'lucide-react';
import type { Reference } from '@/api/types';
import { IconButton } from '@/design/Button';
import { type CellProps, type InputProps, kind, useReader } from '../kind';
import { forPresence } from '../operatorSets';
import { isReference } from './lookup';

const cell = (Icon: typeof FileIcon) =>
  function FileCell({ value }: CellProps<Reference>) {
    return (
      <span className="inline-flex min-w-0 items-center gap-1.5">
        <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="truncate">{value.label}</span>
      </span>
    );
  };

const input = (Icon: typeof FileIcon) => {
  const Cell = cell(Icon);
  return function FileInput({ field, value, onChange, id }: InputProps<Reference>) {
    const { t } = useReader();
    return (
      <span id={id} className="flex h-8 items-center gap-1.5">
        {value === null ? (
          <span className="text-ink-3">{t('field.noFile')}</span>
        ) : (
          <>
            <Cell field={field} value={value} />
            <IconButton
              label={t('field.removeFile')}
              icon={<X className="size-3.5" />}
              onClick={() => onChange(null)}
            />
          </>
        )}
      </span>
    );
  };
};

const base = {
  is: isReference,
  operators: forPresence,
  format: (value: Reference) => value.label,
  toWire: (value: Reference) => value.id,
};

export const file = kind<Reference>({ ...base, Cell: cell(FileIcon), Input: input(FileIcon) });
export const image = kind<Reference>({ ...base, Cell: cell(ImageIcon), Input: input(ImageIcon) });
