import './texts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow, Reference } from '@/api/types';
import { Button } from '@/design/Button';
import { Combobox } from '@/design/Combobox';
import { Dialog } from '@/design/Dialog';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { MOST_MERGED } from './mergeable';
import { useChoices } from './useChoices';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly onClose: () => void;
}

/** Finds the records that are the same as this one. */
export function MergeWith({ object, row, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const texts = useComboboxTexts();
  const [text, setText] = useState('');
  const [others, setOthers] = useState<readonly Reference[]>([]);
  const { choices, loading } = useChoices(object, row.id, text);
  const known = new Map([...others, ...choices].map((one) => [one.id, one]));
  const toggle = (id: string) =>
    setOthers((old) => {
      if (old.some((one) => one.id === id)) return old.filter((one) => one.id !== id);
      const found = known.get(id);
      return found && old.length + 1 < MOST_MERGED ? [...old, found] : old;
    });
  const go = () =>
    void navigate({
      to: '/merges/$id',
      params: { id: 'new' },
      search: { object: object.name, ids: [row.id, ...others.map(({ id }) => id)] },
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('merge.with')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={others.length === 0} onClick={go}>
            {t('merge.compare')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">{t('merge.withDetail')}</p>
      <Combobox
        autoFocus
        many
        label={t('merge.others')}
        items={[...known.values()].map((one) => ({ value: one.id, label: one.label ?? one.id }))}
        chosen={others.map(({ id }) => id)}
        onToggle={toggle}
        summary={
          others.length === 0 ? t('merge.choose') : others.map(({ id, label }) => label ?? id).join(' · ')
        }
        texts={texts}
        loading={loading}
        onSearch={setText}
      />
    </Dialog>
  );
}
