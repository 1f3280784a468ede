import '@/features/session/texts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MySecurity, security } from '@/api/security';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { toast } from '@/design/Toast';
import { useEntryForm } from '@/features/session/useEntryForm';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';

export function PasswordPart({
  mine,
  onChanged,
}: {
  readonly mine: MySecurity;
  readonly onChanged: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (mine.passwordChangedAt === null) return null;
  return (
    <Part
      title={t('session.password')}
      detail={t('security.passwordChanged', { when: formatRelative(mine.passwordChangedAt, language) })}
      action={<Button onClick={() => setOpen(true)}>{t('security.changePassword')}</Button>}
    >
      {open && (
        <Change
          minLength={mine.passwordMinLength}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            toast.done(t('security.passwordSaved'));
            onChanged();
          }}
        />
      )}
    </Part>
  );
}

interface ChangeProps {
  readonly minLength: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Change({ minLength, onClose, onDone }: ChangeProps) {
  const { t } = useTranslation();
  const form = useEntryForm({ current: '', password: '' }, async ({ current, password }) => {
    await security.changePassword(current, password);
    onDone();
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('security.changePassword')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <Field label={t('security.currentPassword')} problems={form.wrong('current')}>
          {(ids) => (
            <Input
              {...ids}
              {...form.control('current')}
              type="password"
              autoComplete="current-password"
              autoFocus
            />
          )}
        </Field>
        <Field
          label={t('session.newPassword.label')}
          hint={t('security.passwordRule', { count: minLength })}
          problems={form.wrong('password')}
        >
          {(ids) => (
            <Input {...ids} {...form.control('password')} type="password" autoComplete="new-password" />
          )}
        </Field>
        <Problems problems={form.general} />
        <Button type="submit" look="primary" busy={form.busy} className="self-end">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
