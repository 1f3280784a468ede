import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/api/reports';
import { Button } from '@/design/Button';
import { Combobox } from '@/design/Combobox';
import { useComboboxTexts } from '@/fields/useComboboxTexts';

interface Props {
  readonly reports: readonly Report[];
  readonly onAdd: (report: Report) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** While a dashboard is arranged: what can be put on it, and how one is done. */
export function ArrangeBar({ reports, onAdd, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-brand-soft px-4 py-2">
      <span className="w-64 max-w-full">
        <Combobox
          label={t('reports.board.add')}
          items={reports.map(({ id, name, note }) => ({ value: id, label: name, keywords: [note] }))}
          chosen={[]}
          onToggle={(id) => {
            const report = reports.find((one) => one.id === id);
            if (report) onAdd(report);
          }}
          texts={useComboboxTexts()}
          summary={
            <span className="inline-flex items-center gap-1.5">
              <Plus aria-hidden className="size-3.5" />
              {t('reports.board.add')}
            </span>
          }
        />
      </span>
      <span className="text-xs text-ink-2 max-md:hidden">{t('reports.board.arrangeHint')}</span>
      <span className="flex-1" />
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <Button look="primary" onClick={onSave}>
        {t('common.save')}
      </Button>
    </div>
  );
}
