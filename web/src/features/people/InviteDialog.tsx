import '@/features/session/texts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { people as api, type ColleagueForm, type SignInLink } from '@/api/people';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { useEntryForm } from '@/features/session/useEntryForm';
import { PersonFields } from './PersonFields';
import type { People } from './usePeople';

interface Props {
  readonly people: People;
  readonly onClose: () => void;
  readonly onInvited: (link: SignInLink) => void;
}

export function InviteDialog({ people, onClose, onInvited }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [place, setPlace] = useState<ColleagueForm>({ role: 'salesperson' });
  const form = useEntryForm({ name: '', email: '' }, async (values) => {
    const link = await api.invite({ ...place, ...values });
    await client.invalidateQueries({ queryKey: adminKeys.people });
    onInvited(link);
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.inviteTitle')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <Field label={t('session.name')} problems={form.wrong('name')}>
          {(ids) => <Input {...ids} {...form.control('name')} autoComplete="off" autoFocus />}
        </Field>
        <Field label={t('session.email')} problems={form.wrong('email')}>
          {(ids) => <Input {...ids} {...form.control('email')} type="email" autoComplete="off" />}
        </Field>
        <PersonFields
          form={place}
          people={people}
          onChange={(more) => setPlace((old) => ({ ...old, ...more }))}
        />
        <Problems problems={form.general} />
        <Button type="submit" look="primary" busy={form.busy} className="self-end">
          {t('people.makeLink')}
        </Button>
      </form>
    </Dialog>
  );
}
