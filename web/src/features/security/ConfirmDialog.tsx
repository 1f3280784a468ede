import '@/features/session/texts';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { security } from '@/api/security';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { canPasskeys, showPasskey } from '@/features/session/passkeys';
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
  const passkeys = useQuery({ queryKey: adminKeys.passkeys, queryFn: security.passkeys }).data?.items ?? [];
  const byPasskey = async () => {
    const answer = await showPasskey(await security.askMyPasskey());
    if (answer === null) return;
    await security.confirmByPasskey(answer);
    onConfirmed();
  };
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
        <div className="flex flex-wrap justify-end gap-2">
          {passkeys.length > 0 && canPasskeys() && (
            <Button
              icon={<KeyRound aria-hidden className="size-4" />}
              disabled={form.busy}
              onClick={() => void form.run(byPasskey)}
            >
              {t('security.confirmByPasskey')}
            </Button>
          )}
          <Button type="submit" look="primary" busy={form.busy}>
            {t('security.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
