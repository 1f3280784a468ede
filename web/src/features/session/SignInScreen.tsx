import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { ProviderWays } from '@/features/sso/ProviderWays';
import { EntryFrame } from './EntryFrame';
import { useEntryForm } from './useEntryForm';

interface Props {
  readonly onEntered: () => void;
  readonly corner: ReactNode;
  /** Where to go afterwards. */
  readonly next?: string | undefined;
  /** Why the way by a provider ended here. */
  readonly problem?: string | undefined;
}

export function SignInScreen({ onEntered, corner, next, problem }: Props) {
  const { t } = useTranslation();
  const form = useEntryForm({ email: '', password: '' }, session.signIn, onEntered);
  return (
    <EntryFrame title={t('session.signIn.title')} corner={corner}>
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
      </form>
      <ProviderWays next={next} problem={problem} />
    </EntryFrame>
  );
}
