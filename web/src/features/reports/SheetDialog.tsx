import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Naming } from '@/api/reports';
import type { Reference } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { AudienceFields, type Shared } from '@/features/views/AudienceFields';

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
export function SheetDialog({ title, naming, team, may, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(naming.name);
  const [note, setNote] = useState(naming.note);
  const [shared, setShared] = useState<Shared>({ audience: naming.audience, team: naming.team });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const nameless = name.trim() === '';

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    setBusy(true);
    const done = await onKeep({ name: name.trim(), note: note.trim(), ...shared });
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
        <AudienceFields
          value={shared}
          before={{ audience: naming.audience, team }}
          may={may}
          hint={t(`reports.${shared.audience}Hint`)}
          onChange={setShared}
        />
        <Button type="submit" look="primary" busy={busy} className="self-end">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
