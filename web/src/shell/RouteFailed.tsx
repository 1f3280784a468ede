import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { messageOf } from '@/records/problems';

interface Props {
  readonly failure?: unknown;
  readonly onRetry: () => void;
}

export function RouteFailed({ failure, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<CloudOff />}
      title={t('shell.routeFailed')}
      detail={messageOf(failure, t)}
      action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
