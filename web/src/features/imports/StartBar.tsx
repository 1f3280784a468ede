import type { ReactNode } from 'react';
import { Button } from '@/design/Button';
import { Ticked } from '@/design/Ticked';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import type { useImport } from './useImport';

type Running = Pick<ReturnType<typeof useImport>, 'isBusy'>;

interface Props {
  /** How many would be created or changed. */
  readonly rows: number;
  /** Whether nothing was changed since the check. */
  readonly isChecked: boolean;
  readonly trial: Running;
  readonly real: Running;
  /** Why it cannot be started although it was checked. */
  readonly obstacle?: ReactNode;
  readonly notify: boolean;
  readonly onNotify: (notify: boolean) => void;
  readonly onStart: () => void;
  readonly onCheck: () => void;
}

/** Begins what was checked, or checks it again. */
export function StartBar({ rows, isChecked, trial, real, obstacle, notify, onNotify, ...on }: Props) {
  const { t, language } = useReader();
  return (
    <div className="flex flex-col gap-4">
      <Ticked
        label={t('imports.notify')}
        about={t('imports.notifyHint')}
        checked={notify}
        onChange={onNotify}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          busy={real.isBusy}
          disabled={!isChecked || rows === 0 || Boolean(obstacle)}
          onClick={on.onStart}
        >
          {t('imports.start', { count: rows, number: formatNumber(rows, language) })}
        </Button>
        <Button busy={trial.isBusy} disabled={isChecked || real.isBusy} onClick={on.onCheck}>
          {t('imports.checkAgain')}
        </Button>
        {isChecked && obstacle && <span className="text-warn">{obstacle}</span>}
        {!isChecked && !trial.isBusy && <span className="text-ink-3">{t('imports.changed')}</span>}
      </div>
    </div>
  );
}
