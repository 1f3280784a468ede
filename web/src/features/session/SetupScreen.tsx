import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { useLanguage } from '@/i18n/useLanguage';
import { EntryFrame } from './EntryFrame';
import { useEntryForm } from './useEntryForm';
import { useSignIn } from './useSignIn';

interface Props {
  readonly onEntered: () => void;
  readonly corner: ReactNode;
}

/** The first visitor of a new installation makes the first administrator. */
export function SetupScreen({ onEntered, corner }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { step } = useSignIn(onEntered);
  const form = useEntryForm({ name: '', email: '', password: '' }, (values) =>
    step(() => session.setUp({ ...values, language })),
  );
  return (
    <EntryFrame title={t('session.setup.title')} detail={t('session.setup.detail')} corner={corner}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <Field label={t('session.name')} problems={form.wrong('name')}>
          {(ids) => <Input {...ids} {...form.control('name')} autoComplete="name" autoFocus required />}
        </Field>
        <Field label={t('session.email')} problems={form.wrong('email')}>
          {(ids) => (
            <Input {...ids} {...form.control('email')} type="email" autoComplete="username" required />
          )}
        </Field>
        <Field
          label={t('session.password')}
          hint={t('session.passwordHint')}
          problems={form.wrong('password')}
        >
          {(ids) => (
            <Input
              {...ids}
              {...form.control('password')}
              type="password"
              autoComplete="new-password"
              required
            />
          )}
        </Field>
        <Problems problems={form.general} />
        <Button type="submit" look="primary" busy={form.busy} className="h-9">
          {t('session.setup.submit')}
        </Button>
      </form>
    </EntryFrame>
  );
}
