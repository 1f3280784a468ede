import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { organisation } from '@/api/organisation';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const MOST_TOLD = 8;

/** Many rates out of a spreadsheet, all of them or none. */
export function PasteRates({ home }: { readonly home: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [table, setTable] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

  const paste = async () => {
    setBusy(true);
    try {
      const { added, changed } = await organisation.pasteRates(table);
      setTable('');
      setProblems([]);
      toast.done(t('organisation.pasted', { added, changed }));
      await client.invalidateQueries({ queryKey: keys.organisation });
    } catch (failure) {
      const told = failure instanceof ApiProblem ? failure.problems : [];
      const lines = told.map(({ row, detail }) =>
        row === undefined ? detail : t('organisation.line', { row, detail }),
      );
      setProblems(lines.length > 0 ? lines.slice(0, MOST_TOLD) : [messageOf(failure, t)]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details>
      <summary className="cursor-pointer text-ink-2 hover:text-ink">{t('organisation.paste')}</summary>
      <div className="mt-2 flex flex-col items-start gap-2">
        <div className="w-full">
          <Field
            label={t('organisation.pasteLabel')}
            hint={t('organisation.pasteHint', { home })}
            problems={problems}
          >
            {(ids) => (
              <TextArea
                {...ids}
                rows={5}
                spellCheck={false}
                className="font-mono"
                value={table}
                onChange={(event) => setTable(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Button busy={busy} disabled={table.trim() === ''} onClick={() => void paste()}>
          {t('organisation.takeOver')}
        </Button>
      </div>
    </details>
  );
}
