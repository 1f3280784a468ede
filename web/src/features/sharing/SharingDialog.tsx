import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { sharing } from '@/api/sharing';
import type { ObjectType, RecordRow } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { Skeleton } from '@/design/Skeleton';
import { nameOf } from '@/records/useRecord';
import { Reasons } from './Reasons';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';
import { WhoPart } from './WhoPart';
import './texts';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly onClose: () => void;
}

/** Who sees a record and why, and with whom it is shared; what may be changed about it, for whoever may. */
export function SharingDialog({ object, row, onClose }: Props) {
  const { t } = useTranslation();
  const key = keys.sharing(object.name, row.id);
  const may = useQuery({ queryKey: [...key, 'may'], queryFn: () => sharing.may(object.name, row.id) }).data;
  const mine = useQuery({
    queryKey: [...key, 'mine'],
    queryFn: () => sharing.mine(object.name, row.id),
  }).data;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('sharing.title', { record: nameOf(object, row) })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-6">
        <section aria-label={t('sharing.you')}>
          <h3 className="mb-1.5 weight-strong">{t('sharing.you')}</h3>
          {mine ? <Reasons answer={mine} /> : <Skeleton className="w-2/3" />}
        </section>
        <section aria-label={t('sharing.sharedWith')} className="border-t border-line pt-4">
          <h3 className="mb-1.5 weight-strong">{t('sharing.sharedWith')}</h3>
          <ShareList object={object.name} id={row.id} mayChange={may?.share === true} />
          {may?.share && <ShareForm object={object.name} id={row.id} mayEdit={mine?.edit === true} />}
        </section>
        {may?.ask && <WhoPart object={object.name} id={row.id} />}
      </div>
    </Dialog>
  );
}
