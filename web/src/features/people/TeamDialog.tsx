import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { people as api, type Team, type TeamForm } from '@/api/people';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { placesFor } from './tree';
import type { People } from './usePeople';
import { usePeopleChange } from './usePeopleChange';

interface Props {
  readonly team: Team | undefined;
  readonly people: People;
  readonly onClose: () => void;
}

/** A team's name, where it stands in the tree, and who leads it. */
export function TeamDialog({ team, people, onClose }: Props) {
  const { t } = useTranslation();
  const change = usePeopleChange();
  const [form, setForm] = useState<TeamForm>({
    name: team?.name ?? '',
    parent: team?.parent?.id ?? null,
    manager: team?.manager?.id ?? null,
  });
  const none = { value: '', label: t('people.none') };
  const places = team ? placesFor(people.teams, team.id) : people.teams;
  const leads = (people.users ?? []).filter(({ active }) => active);
  const save = async () => {
    const work = () => (team ? api.changeTeam(team.id, form) : api.addTeam(form));
    if (await change(work, t('people.saved'))) onClose();
  };
  const remove = async (id: string) => {
    if (await change(() => api.removeTeam(id), t('people.teamRemoved'))) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={team?.name ?? t('people.addTeam')}
      closeLabel={t('common.close')}
      footer={
        <>
          {team && (
            <Button look="danger" onClick={() => void remove(team.id)}>
              {t('common.delete')}
            </Button>
          )}
          <Button look="primary" disabled={!form.name?.trim()} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('people.teamName')} required>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              value={form.name ?? ''}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('people.parent')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.parent ?? ''}
              choices={[none, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(parent) => setForm({ ...form, parent: parent || null })}
            />
          )}
        </Field>
        <Field label={t('people.lead')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.manager ?? ''}
              choices={[none, ...leads.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(manager) => setForm({ ...form, manager: manager || null })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
