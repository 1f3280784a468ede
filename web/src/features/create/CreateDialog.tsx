import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { quietly } from '@/design/Later';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { BegunNote } from '@/records/BegunNote';
import { nameOf } from '@/records/useRecord';
import { midSentence } from '@/schema/schema';
import { CreateForm } from './CreateForm';
import { useCreateForm } from './useCreateForm';

const LikelyWhileTyping = quietly(() =>
  import('@/features/duplicates/likely').then((it) => ({ default: it.LikelyWhileTyping })),
);

interface Props {
  readonly object: ObjectType;
  readonly known: Values;
  readonly onClose: () => void;
}

export function CreateDialog({ object, known, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useCreateForm(object, known);

  const tell = (row: RecordRow) =>
    toast.done(t('create.done', { name: nameOf(object, row) }), {
      label: t('create.open'),
      run: () => void navigate({ to: '/o/$object/$id', params: { object: object.name, id: row.id } }),
    });
  const save = async (more: boolean, anyway = false) => {
    const row = await form.submit(anyway);
    if (!row) return;
    tell(row);
    if (more) form.reset();
    else onClose();
  };
  const giveUp = () => {
    if (form.touched && !window.confirm(t('create.discard'))) return;
    form.forget();
    onClose();
  };

  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && giveUp()}
      mayClose={() => !form.touched}
      closeLabel={t('common.close')}
      title={t('create.title', { object: midSentence(object.label, language) })}
      footer={
        <>
          <Button look="ghost" onClick={giveUp}>
            {t('common.cancel')}
          </Button>
          {form.likely ? (
            <Button busy={form.creating} onClick={() => void save(false, true)}>
              {t('duplicates.saveAnyway')}
            </Button>
          ) : (
            <Button busy={form.creating} onClick={() => void save(true)}>
              {t('create.saveAndNew')}
            </Button>
          )}
          <Button look="primary" type="submit" form="create-form" busy={form.creating}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="create-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save(false);
        }}
      >
        {form.begun && (
          <div className="mb-4">
            <BegunNote at={form.begun.at} onDiscard={form.reset} />
          </div>
        )}
        <Problems problems={form.problems.general} />
        <CreateForm key={form.round} object={object} form={form} />
        {object.duplicates && <LikelyWhileTyping object={object} values={form.values} onLeave={onClose} />}
      </form>
    </Dialog>
  );
}
