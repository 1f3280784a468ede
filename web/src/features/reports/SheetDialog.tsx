import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Naming } from '@/api/reports';
import type { Reference } from '@/api/types';
import type { Audience } from '@/api/views';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { Select } from '@/design/Select';

const LONGEST_NAME = 80;
const LONGEST_NOTE = 500;

interface Props {
  readonly title: string;
  readonly naming: Naming;
  /** The team that it is for now, which whoever changes it could perhaps not have chosen. */
  readonly team: Reference | null;
  readonly may: { readonly everyone: boolean; readonly teams: readonly Reference[] } | undefined;
  /** Whether it was kept. */
  readonly onKeep: (naming: Naming) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a report or a dashboard is called, what it is about, and who sees it. */
export function SheetDialog({ title, naming, team: current, may, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const own = may?.teams ?? [];
  const teams = current && !own.some(({ id }) => id === current.id) ? [...own, current] : own;
  const [name, setName] = useState(naming.name);
  const [note, setNote] = useState(naming.note);
  const [audience, setAudience] = useState(naming.audience);
  const [team, setTeam] = useState(naming.team ?? teams[0]?.id ?? null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const nameless = name.trim() === '';
  const audiences: readonly Audience[] = [
    'private',
    ...(teams.length > 0 ? (['team'] as const) : []),
    ...(may?.everyone || naming.audience === 'everyone' ? (['everyone'] as const) : []),
  ];

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    setBusy(true);
    const done = await onKeep({
      name: name.trim(),
      note: note.trim(),
      audience,
      team: audience === 'team' ? team : null,
    });
    if (!done) setBusy(false);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} closeLabel={t('common.close')}>
      <form noValidate onSubmit={(event) => void keep(event)} className="flex flex-col gap-4">
        <Field
          label={t('reports.name')}
          required
          problems={tried && nameless ? [t('reports.nameNeeded')] : []}
        >
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              maxLength={LONGEST_NAME}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('reports.note')}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('views.for')} hint={t(`reports.${audience}Hint`)}>
          {(ids) => (
            <Select
              {...ids}
              value={audience}
              choices={audiences.map((value) => ({ value, label: t(`views.${value}`) }))}
              onChange={(value) => setAudience(value as Audience)}
            />
          )}
        </Field>
        {audience === 'team' && (
          <Field label={t('views.whichTeam')}>
            {(ids) => (
              <Select
                {...ids}
                value={team ?? ''}
                choices={teams.map(({ id, label }) => ({ value: id, label }))}
                onChange={setTeam}
              />
            )}
          </Field>
        )}
        <Button type="submit" look="primary" busy={busy} className="self-end">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
