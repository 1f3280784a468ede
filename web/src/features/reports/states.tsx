import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { messageOf } from '@/records/problems';
import './texts';

interface Props {
  readonly failure: unknown;
  readonly onRetry: () => void;
}

export function Failed({ failure, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<CloudOff />}
      title={t('reports.failed')}
      detail={messageOf(failure, t)}
      action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}

export function NoRecords() {
  const { t } = useTranslation();
  return <p className="px-4 py-8 text-center text-ink-2">{t('reports.nothing')}</p>;
}
