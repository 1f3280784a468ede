import type { ImportRun } from '@/api/operation';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';

interface Props {
  readonly run: Pick<ImportRun, 'sheet' | 'sheets'>;
  readonly disabled: boolean;
  readonly onSheet: (sheet: string) => void;
}

/** Which sheet of a workbook is imported; nothing where there is no choice. */
export function SheetChoice({ run: { sheet, sheets }, disabled, onSheet }: Props) {
  const { t } = useReader();
  if (sheets.length < 2) return null;
  return (
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
  );
}
