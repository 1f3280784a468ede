import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Input } from '@/design/Input';

const LONGEST = 500;

interface Props {
  readonly busy: boolean;
  readonly onDone: (reason: string | null) => void;
}

/** Why something is right as it is; may stay empty. */
export function DismissForm({ busy, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const done = (event: FormEvent) => {
    event.preventDefault();
    onDone(reason.trim() === '' ? null : reason.trim());
  };
  return (
    <form onSubmit={done} className="flex max-w-xl min-w-0 flex-wrap items-start gap-2">
      <div className="min-w-48 flex-1">
        <Input
          autoFocus
          aria-label={t('cleansing.reason')}
          placeholder={t('cleansing.reason')}
          maxLength={LONGEST}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary" busy={busy}>
        {t('cleansing.dismiss')}
      </Button>
    </form>
  );
}
