import type { Corrections } from '@/api/imports';
import { Button } from '@/design/Button';
import { useReader } from '@/fields/kind';

interface Props {
  readonly corrections: Corrections;
  readonly onForget: () => void;
}

/** How many rows were put right or left out, and the way back. */
export function Corrected({ corrections, onForget }: Props) {
  const { t } = useReader();
  const rows = Object.values(corrections);
  if (rows.length === 0) return null;
  const leftOut = rows.filter((row) => row === null).length;
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2">
      {t('imports.corrected', { count: rows.length - leftOut, leftOut })}
      <Button onClick={onForget}>{t('imports.forgetCorrections')}</Button>
    </p>
  );
}
