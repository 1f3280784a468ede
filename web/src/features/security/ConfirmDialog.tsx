import { useTranslation } from 'react-i18next';
import { security } from '@/api/security';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { useEntryForm } from '@/features/session/useEntryForm';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirmed: () => void;
}

/** Asks once more who is there, before something that lets somebody stay. */
export function ConfirmDialog(props: Props) {
  return props.open ? <Confirmation {...props} /> : null;
}

function Confirmation({ onClose, onConfirmed }: Props) {
  const { t } = useTranslation();
  const form = useEntryForm({ password: '' }, async ({ password }) => {
    await security.confirm(password);
    onConfirmed();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('security.confirmTitle')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <p className="text-ink-2">{t('security.confirmDetail')}</p>
        <Field label={t('session.password')} problems={form.wrong('password')}>
          {(ids) => (
            <Input
              {...ids}
              {...form.control('password')}
              type="password"
              autoComplete="current-password"
              autoFocus
            />
          )}
        </Field>
        <Problems problems={form.general} />
        <Button type="submit" look="primary" busy={form.busy} className="self-end">
          {t('security.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
