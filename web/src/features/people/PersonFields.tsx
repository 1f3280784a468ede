import { useTranslation } from 'react-i18next';
import type { ColleagueForm } from '@/api/people';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import type { People } from './usePeople';

interface Props {
  readonly form: ColleagueForm;
  readonly people: People;
  /** Who is meant: nobody is her own manager. */
  readonly except?: string;
  readonly onChange: (change: ColleagueForm) => void;
}

/** Role, team and manager. */
export function PersonFields({ form, people, except, onChange }: Props) {
  const { t } = useTranslation();
  const none = { value: '', label: t('people.none') };
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const managers = (people.users ?? []).filter(({ id, active }) => active && id !== except);
  return (
    <>
      <Field label={t('people.role')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.role ?? ''}
            choices={people.roles.map(({ name, label }) => ({ value: name, label }))}
            onChange={(role) => onChange({ role })}
          />
        )}
      </Field>
      <Field label={t('people.team')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.team ?? ''}
            choices={[none, ...named(people.teams)]}
            onChange={(team) => onChange({ team: team || null })}
          />
        )}
      </Field>
      <Field label={t('people.manager')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.manager ?? ''}
            choices={[none, ...named(managers)]}
            onChange={(manager) => onChange({ manager: manager || null })}
          />
        )}
      </Field>
    </>
  );
}
