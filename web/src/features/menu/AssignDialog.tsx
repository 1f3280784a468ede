import './texts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { isEmpty } from '@/fields/kind';
import { RecordField } from '@/records/RecordField';
import { useCellSave } from '@/records/useCellSave';
import { nameOf } from '@/records/useRecord';
import { fieldOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly onClose: () => void;
}

/** Gives a record to somebody else. */
export function AssignDialog({ object, row, onClose }: Props) {
  const { t } = useTranslation();
  const save = useCellSave();
  const [owner, setOwner] = useState<unknown>(null);
  const field = fieldOf(object, 'owner');
  if (!field) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('menu.assignTitle', { name: nameOf(object, row) })}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form="assign" disabled={isEmpty(owner)}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="assign"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save(object, row, { owner });
          onClose();
        }}
      >
        <RecordField field={field} value={owner} onChange={setOwner} problems={[]} autoFocus />
      </form>
    </Dialog>
  );
}
