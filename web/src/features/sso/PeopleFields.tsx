import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type GroupRule, type ProviderSettings, sso } from '@/api/sso';
import { Button, IconButton } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { TextField } from './TextField';
import { Tick } from './Tick';

interface Props {
  readonly draft: ProviderSettings;
  readonly wrong: (field: string) => readonly string[];
  readonly onChange: (change: Partial<ProviderSettings>) => void;
}

/** Who may come for the first time, and what groups mean here. */
export function PeopleFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const roles = useQuery({ queryKey: keys.roles, queryFn: sso.roles }).data?.items ?? [];
  const choices = roles.map((role) => ({ value: role.name, label: role.label }));
  const { attributes, newPeople } = draft;
  return (
    <>
      <Tick
        label={t('sso.makesPeople')}
        hint={t('sso.makesPeopleHint')}
        checked={newPeople.allowed}
        onChange={(allowed) => onChange({ newPeople: { ...newPeople, allowed } })}
      />
      {newPeople.allowed && (
        <Field label={t('sso.newRole')} problems={wrong('newPeople.role')}>
          {(ids) => (
            <Select
              {...ids}
              value={newPeople.role}
              choices={choices}
              onChange={(role) => onChange({ newPeople: { ...newPeople, role } })}
            />
          )}
        </Field>
      )}
      <fieldset className="grid gap-4 sm:grid-cols-3">
        <legend className="pb-2 text-xs font-medium text-ink-2">{t('sso.attributes')}</legend>
        {(['email', 'name', 'groups'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`sso.attribute.${name}`)}
            value={attributes[name]}
            problems={wrong(`attributes.${name}`)}
            onChange={(value) => onChange({ attributes: { ...attributes, [name]: value } })}
          />
        ))}
      </fieldset>
      <GroupRules draft={draft} wrong={wrong} onChange={onChange} roles={choices} />
    </>
  );
}

interface RulesProps extends Props {
  readonly roles: readonly { readonly value: string; readonly label: string }[];
}

function GroupRules({ draft: { groups }, wrong, onChange, roles }: RulesProps) {
  const { t } = useTranslation();
  const known = useQuery({ queryKey: keys.teams, queryFn: sso.teams }).data?.items ?? [];
  const none = { value: '', label: t('sso.unchanged') };
  const teams = [none, ...known.map((team) => ({ value: team.id, label: team.name }))];
  const put = (at: number, change: Partial<GroupRule>) =>
    onChange({ groups: groups.map((rule, i) => (i === at ? { ...rule, ...change } : rule)) });
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 text-xs font-medium text-ink-2">{t('sso.groups')}</legend>
      <p className="text-xs text-ink-3">{t('sso.groupsHint')}</p>
      {groups.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no names, and their order is what they are
        <div key={at} className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[1fr_1fr_1fr_auto]">
          <div className="flex min-w-0 flex-col gap-1">
            <Input
              aria-label={t('sso.group')}
              placeholder={t('sso.group')}
              value={rule.group}
              onChange={(event) => put(at, { group: event.target.value })}
            />
            {[
              ...wrong(`groups[${at}].group`),
              ...wrong(`groups[${at}].role`),
              ...wrong(`groups[${at}].team`),
            ].map((problem) => (
              <p key={problem} role="alert" className="text-xs text-bad">
                {problem}
              </p>
            ))}
          </div>
          <IconButton
            className="sm:order-last"
            label={t('sso.removeGroup', { group: rule.group })}
            icon={<X className="size-4" />}
            onClick={() => onChange({ groups: groups.filter((_, i) => i !== at) })}
          />
          <Select
            label={t('sso.groupRole')}
            value={rule.role ?? ''}
            choices={[none, ...roles]}
            onChange={(role) => put(at, { role: orNull(role) })}
          />
          <Select
            label={t('sso.groupTeam')}
            value={rule.team ?? ''}
            choices={teams}
            onChange={(team) => put(at, { team: orNull(team) })}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden className="size-3.5" />}
          onClick={() => onChange({ groups: [...groups, { group: '', role: null, team: null }] })}
        >
          {t('sso.addGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
