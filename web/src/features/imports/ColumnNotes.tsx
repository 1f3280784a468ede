import type { ImportRun } from '@/api/operation';
import { useReader } from '@/fields/kind';

interface Props {
  readonly run: Pick<ImportRun, 'severalIds'>;
  /** Columns that point to a table which is written later. */
  readonly waiting?: readonly string[];
  /** Whether they are written in the end. */
  readonly linked?: boolean;
}

/** What is done to columns that nobody has asked for. */
export function ColumnNotes({ run, waiting = [], linked = false }: Props) {
  const { t, language } = useReader();
  const list = (columns: readonly string[]) => new Intl.ListFormat(language).format(columns);
  return (
    <>
      {run.severalIds.length > 0 && (
        <p className="text-ink-2">{t('imports.severalIds', { columns: list(run.severalIds) })}</p>
      )}
      {waiting.length > 0 && (
        <p className={linked ? 'text-ink-2' : 'text-warn'}>
          {t(`imports.set.waiting.${linked ? 'linked' : 'leftOut'}`, { columns: list(waiting) })}
        </p>
      )}
    </>
  );
}
