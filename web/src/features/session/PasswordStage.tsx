import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { canPasskeys } from './passkeys';
import { useEntryForm } from './useEntryForm';
import type { useSignIn } from './useSignIn';

export interface StageProps {
  readonly way: ReturnType<typeof useSignIn>;
}

/** E-mail address and password, or a passkey instead of both. */
export function PasswordStage({ way }: StageProps) {
  const { t } = useTranslation();
  const form = useEntryForm({ email: '', password: '' }, (values) => way.step(() => session.signIn(values)));
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field label={t('session.email')} problems={form.wrong('email')}>
        {(ids) => (
          <Input
            {...ids}
            {...form.control('email')}
            type="email"
            autoComplete="username"
            autoFocus
            required
          />
        )}
      </Field>
      <Field label={t('session.password')} problems={form.wrong('password')}>
        {(ids) => (
          <Input
            {...ids}
            {...form.control('password')}
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Problems problems={form.general} />
      <Button type="submit" look="primary" busy={form.busy} className="h-9">
        {t('session.signIn.submit')}
      </Button>
      {canPasskeys() && (
        <Button
          icon={<KeyRound aria-hidden className="size-4" />}
          disabled={form.busy}
          className="h-9"
          onClick={() => void form.run(() => way.passkey())}
        >
          {t('session.passkey')}
        </Button>
      )}
    </form>
  );
}
