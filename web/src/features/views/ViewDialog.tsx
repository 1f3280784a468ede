import './texts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { View, ViewForm, ViewList } from '@/api/views';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { AudienceFields, type Shared } from './AudienceFields';

const LONGEST_NAME = 80;

interface Props {
  readonly object: ObjectType;
  readonly form: ViewForm;
  /** The view that is changed; null for a new one. */
  readonly edited: View | null;
  readonly list: ViewList | undefined;
  readonly onKeep: (form: ViewForm, opensFirst: boolean) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a view is called, who sees it, and where it stands. */
export function ViewDialog({ object, form, edited, list, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState(form.name);
  const [shared, setShared] = useState<Shared>({ audience: form.audience, team: form.team });
  const [tab, setTab] = useState(form.tab);
  const [opensFirst, setOpensFirst] = useState(edited !== null && list?.opening === edited.id);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const nameless = name.trim() === '';

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    setBusy(true);
    const done = await onKeep({ ...form, ...shared, name: name.trim(), tab }, opensFirst);
    if (!done) setBusy(false);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={edited ? t('viewEdit.editTitle') : t('viewEdit.newTitle')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={(event) => void keep(event)} className="flex flex-col gap-4">
        <Field
          label={t('viewEdit.name')}
          required
          problems={tried && nameless ? [t('viewEdit.nameNeeded')] : []}
        >
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              maxLength={LONGEST_NAME}
              placeholder={t('viewEdit.namePlaceholder')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <AudienceFields
          value={shared}
          before={{ audience: form.audience, team: edited?.team ?? null }}
          may={list?.may}
          hint={t(`views.${shared.audience}Hint`)}
          onChange={setShared}
        />
        <Tick label={t('viewEdit.tab')} checked={tab} onChange={setTab} />
        <Tick
          label={t('viewEdit.opening', { objects: textOf(object.plural, language) })}
          checked={opensFirst}
          onChange={setOpensFirst}
        />
        <Button type="submit" look="primary" busy={busy} className="self-end">
          {t('viewEdit.keep')}
        </Button>
      </form>
    </Dialog>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Tick = ({ label, checked, onChange }: TickProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is a button, which a label may name
  <label className="flex items-center gap-2">
    <Checkbox checked={checked} onChange={onChange} label={label} />
    <span aria-hidden>{label}</span>
  </label>
);
