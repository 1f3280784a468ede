import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { people as api, type SignInPolicy, type SignInPolicyChange } from '@/api/people';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { AddressFields } from './AddressFields';
import { NumberField } from './NumberField';
import { usePeople } from './usePeople';
import { usePeopleChange } from './usePeopleChange';

const REQUIRED = ['none', 'roles', 'all'] as const;

const isWhole = (change: SignInPolicyChange): boolean =>
  !Object.values(change).some((part) => Object.values(part).some((value) => Number.isNaN(value)));

/** How people sign in: passwords, the second factor, how long a session lasts, from where. */
export function PolicyForm({ policy }: { readonly policy: SignInPolicy }) {
  const { t } = useTranslation();
  const people = usePeople();
  const change = usePeopleChange();
  const [changes, setChanges] = useState<SignInPolicyChange>({});
  const [saving, setSaving] = useState(false);
  const shown = { ...policy, ...changes };
  const { password, secondFactor, session, lockout, addresses } = shown;
  const say = (more: SignInPolicyChange) => setChanges((old) => ({ ...old, ...more }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    await change(() => api.changePolicy(changes, policy.version), t('people.policySaved'));
    setSaving(false);
  };
  const toggle = (role: string, on: boolean) =>
    say({
      secondFactor: {
        ...secondFactor,
        roles: on ? [...secondFactor.roles, role] : secondFactor.roles.filter((each) => each !== role),
      },
    });
  return (
    <form onSubmit={(event) => void save(event)} className="flex max-w-3xl flex-col gap-8 p-4 sm:p-6">
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 weight-strong">{t('people.passwords')}</legend>
        <NumberField
          label={t('people.minLength')}
          value={password.minLength}
          onChange={(minLength) => say({ password: { ...password, minLength } })}
        />
        <NumberField
          label={t('people.history')}
          hint={t('people.historyHint')}
          value={password.history}
          onChange={(history) => say({ password: { ...password, history } })}
        />
        <span className="flex items-center gap-2 sm:col-span-2">
          <Checkbox
            label={t('people.forbidCommon')}
            checked={password.forbidCommon}
            onChange={(forbidCommon) => say({ password: { ...password, forbidCommon } })}
          />
          <span aria-hidden>{t('people.forbidCommon')}</span>
        </span>
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 weight-strong">{t('people.secondFactor')}</legend>
        <Field label={t('people.required')}>
          {(ids) => (
            <Select
              {...ids}
              value={secondFactor.required}
              choices={REQUIRED.map((value) => ({ value, label: t(`people.requiredOf.${value}`) }))}
              onChange={(required) =>
                say({ secondFactor: { ...secondFactor, required: required as typeof secondFactor.required } })
              }
            />
          )}
        </Field>
        <NumberField
          label={t('people.grace')}
          hint={t('people.graceHint')}
          value={secondFactor.graceDays}
          onChange={(graceDays) => say({ secondFactor: { ...secondFactor, graceDays } })}
        />
        {secondFactor.required === 'roles' && (
          <ul aria-label={t('people.rolesAsked')} className="flex flex-wrap gap-x-5 gap-y-2 sm:col-span-2">
            {people.roles.map(({ name, label }) => (
              <li key={name} className="flex items-center gap-2">
                <Checkbox
                  label={label}
                  checked={secondFactor.roles.includes(name)}
                  onChange={(on) => toggle(name, on)}
                />
                <span aria-hidden>{label}</span>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 weight-strong">{t('people.stay')}</legend>
        <NumberField
          label={t('people.idle')}
          value={session.idleMinutes}
          onChange={(idleMinutes) => say({ session: { ...session, idleMinutes } })}
        />
        <NumberField
          label={t('people.longest')}
          value={session.longestHours}
          onChange={(longestHours) => say({ session: { ...session, longestHours } })}
        />
        <NumberField
          label={t('people.attempts')}
          hint={t('people.attemptsHint')}
          value={lockout.freeAttempts}
          onChange={(freeAttempts) => say({ lockout: { ...lockout, freeAttempts } })}
        />
        <NumberField
          label={t('people.accounts')}
          hint={t('people.accountsHint')}
          value={lockout.accountsPerNetwork}
          onChange={(accountsPerNetwork) => say({ lockout: { ...lockout, accountsPerNetwork } })}
        />
      </fieldset>
      <AddressFields
        addresses={addresses}
        yourAddress={policy.yourAddress}
        roles={people.roles}
        onChange={(next) => say({ addresses: next })}
      />
      <div>
        <Button
          type="submit"
          look="primary"
          busy={saving}
          disabled={Object.keys(changes).length === 0 || !isWhole(changes)}
        >
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
