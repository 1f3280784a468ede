import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { messageOf } from '@/records/problems';

interface Props {
  readonly failure: unknown;
  readonly onRetry: () => void;
}

/** A part that could not be read; the others go on. */
export function Failed({ failure, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-3.5 py-3">
      <CloudOff aria-hidden className="size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 flex-1">{messageOf(failure, t)}</p>
      <Button onClick={onRetry}>{t('common.retry')}</Button>
    </div>
  );
}
