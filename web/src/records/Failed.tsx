import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { messageOf } from './problems';

interface Props {
  /** What could not be had. */
  readonly title: string;
  readonly failure?: unknown;
  readonly onRetry: () => void;
}

/** Stands where something was to be that the server did not give: why, and the next step. */
export function Failed({ title, failure, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<CloudOff />}
      title={title}
      detail={messageOf(failure, t)}
      action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
