import './texts';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { useEntryForm } from './useEntryForm';

/** A password of one's own choice, on the way in. */
export function NewPasswordForm({ submit }: { readonly submit: (password: string) => Promise<void> }) {
  const { t } = useTranslation();
  const form = useEntryForm({ password: '' }, ({ password }) => submit(password));
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field
        label={t('session.newPassword.label')}
        hint={t('session.passwordHint')}
        problems={form.wrong('password')}
      >
        {(ids) => (
          <Input
            {...ids}
            {...form.control('password')}
            type="password"
            autoComplete="new-password"
            autoFocus
            required
          />
        )}
      </Field>
      <Problems problems={form.general} />
      <Button type="submit" look="primary" busy={form.busy} className="h-9">
        {t('session.newPassword.submit')}
      </Button>
    </form>
  );
}
