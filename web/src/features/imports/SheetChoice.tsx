import type { ImportRun } from '@/api/operation';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';

interface Props {
  readonly run: Pick<ImportRun, 'sheet' | 'sheets'>;
  readonly disabled: boolean;
  readonly onSheet: (sheet: string) => void;
  readonly onAll: () => void;
}

/** Which sheet of a workbook is imported; nothing where there is no choice. */
export function SheetChoice({ run: { sheet, sheets }, disabled, onSheet, onAll }: Props) {
  const { t } = useReader();
  if (sheets.length < 2) return null;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t('imports.sheet')}>
        {(ids) => (
          <Select
            {...ids}
            disabled={disabled}
            value={sheet ?? ''}
            choices={sheets.map((name) => ({ value: name, label: name }))}
            onChange={onSheet}
          />
        )}
      </Field>
      <Button disabled={disabled} onClick={onAll}>
        {t('imports.set.allSheets')}
      </Button>
    </div>
  );
}
