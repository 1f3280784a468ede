import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import type { StageProps } from './PasswordStage';
import { canPasskeys } from './passkeys';
import { useEntryForm } from './useEntryForm';

interface Props extends StageProps {
  readonly pending: string;
  readonly methods: readonly string[];
}

/** The second factor: a code of the app, a recovery code, or a passkey, as far as the person has them. */
export function CodeStage({ way, pending, methods }: Props) {
  const { t } = useTranslation();
  const form = useEntryForm({ code: '' }, ({ code }) => way.step(() => session.code(pending, code)));
  const hasCodes = methods.includes('totp');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {hasCodes && (
        <Field label={t('session.code.label')} hint={t('session.code.hint')} problems={form.wrong('code')}>
          {(ids) => (
            <Input
              {...ids}
              {...form.control('code')}
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
            />
          )}
        </Field>
      )}
      <Problems problems={form.general} />
      {hasCodes && (
        <Button type="submit" look="primary" busy={form.busy} className="h-9">
          {t('session.code.submit')}
        </Button>
      )}
      {methods.includes('passkey') && canPasskeys() && (
        <Button
          icon={<KeyRound aria-hidden className="size-4" />}
          disabled={form.busy}
          className="h-9"
          onClick={() => void form.run(() => way.passkey(pending))}
        >
          {t('session.code.passkey')}
        </Button>
      )}
    </form>
  );
}
