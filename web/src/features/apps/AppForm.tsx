import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import type { App } from '@/api/apps';
import { people } from '@/api/people';
import { SCOPES, type Scope } from '@/api/security';
import { Combobox } from '@/design/Combobox';
import { Field, Problems } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { TokenFunctions } from '@/features/security/TokenFunctions';
import { TokenObjects } from '@/features/security/TokenObjects';
import '@/features/security/texts';
import { useLanguage } from '@/i18n/useLanguage';
import { type Made, SOME, useAppForm } from './useAppForm';

interface Props {
  readonly id: string;
  readonly app: App | undefined;
  readonly onMade: (made: Made) => void;
  readonly onSaved: () => void;
  readonly onBusy: (busy: boolean) => void;
}

/** What an app is, where it may send people, what it may ask for, and who may use it. */
export function AppForm({ id, app, onMade, onSaved, onBusy }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, say, wrong, busy, submit, general } = useAppForm(app, onMade, onSaved);
  const users = useQuery({ queryKey: adminKeys.users, queryFn: people.users }).data ?? [];
  const roles = useQuery({ queryKey: ['people', 'roles'], queryFn: people.roles }).data?.items ?? [];
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const labelOf = (role: string) => roles.find(({ name }) => name === role)?.label ?? role;
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label={t('apps.name')} hint={t('apps.nameHint')} problems={wrong('name')} required>
        {(ids) => (
          <Input
            {...ids}
            autoFocus={!app}
            value={form.name}
            onChange={({ target }) => say({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('apps.about')} hint={t('apps.aboutHint')} problems={wrong('about')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            value={form.about}
            onChange={({ target }) => say({ about: target.value })}
          />
        )}
      </Field>
      <Field label={t('apps.kind')} hint={t('apps.kindHint')}>
        {(ids) => (
          <Select
            {...ids}
            disabled={app !== undefined}
            value={form.confidential ? 'confidential' : 'public'}
            choices={[
              { value: 'confidential', label: t('apps.confidential') },
              { value: 'public', label: t('apps.public') },
            ]}
            onChange={(kind) => say({ confidential: kind === 'confidential' })}
          />
        )}
      </Field>
      <Field label={t('apps.redirects')} hint={t('apps.redirectsHint')} problems={wrong('redirects')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            spellCheck={false}
            value={form.redirects}
            onChange={({ target }) => say({ redirects: target.value })}
          />
        )}
      </Field>
      <Field label={t('apps.reach')} problems={form.scope === SOME ? [] : wrong('scopes')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.scope}
            choices={[
              ...SCOPES.map((value) => ({ value, label: t(`security.scope.${value}`) })),
              { value: SOME, label: t('security.someObjects') },
            ]}
            onChange={(scope) => say({ scope: scope as Scope | typeof SOME })}
          />
        )}
      </Field>
      {form.scope === SOME && (
        <>
          <TokenObjects reach={form.reach} onChange={(reach) => say({ reach })} problems={wrong('scopes')} />
          <TokenFunctions reach={form.reach} onChange={(reach) => say({ reach })} />
        </>
      )}
      <Field label={t('apps.roles')} problems={wrong('roles')}>
        {(ids) => (
          <Combobox
            {...ids}
            many
            items={roles.map(({ name, label }) => ({ value: name, label }))}
            chosen={form.roles}
            onToggle={(role) =>
              say({
                roles: form.roles.includes(role)
                  ? form.roles.filter((each) => each !== role)
                  : [...form.roles, role],
              })
            }
            summary={
              form.roles.length === 0
                ? t('apps.everybody')
                : new Intl.ListFormat(language).format(form.roles.map(labelOf))
            }
            texts={{ search: t('apps.search'), nothing: t('apps.nothing'), loading: '…' }}
          />
        )}
      </Field>
      {form.confidential && (
        <Field label={t('apps.serviceUser')} hint={t('apps.serviceUserHint')} problems={wrong('serviceUser')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.serviceUser ?? ''}
              choices={[
                { value: '', label: t('apps.noServiceUser') },
                ...users
                  .filter(({ active }) => active)
                  .map((user) => ({ value: user.id, label: `${user.name} · ${user.email}` })),
              ]}
              onChange={(user) => say({ serviceUser: user === '' ? null : user })}
            />
          )}
        </Field>
      )}
      <Problems problems={general} />
    </form>
  );
}
