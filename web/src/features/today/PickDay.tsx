import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Input } from '@/design/Input';
import { type Day, isDay } from '@/fields/time';

interface Props {
  readonly day: Day;
  readonly title: string;
  readonly onPick: (day: Day) => void;
  readonly onClose: () => void;
}

export function PickDay({ day, title, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState(day);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form="pick-day" disabled={!isDay(picked)}>
            {t('today.move')}
          </Button>
        </>
      }
    >
      <form
        id="pick-day"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(picked)) onPick(picked);
        }}
      >
        <Input
          type="date"
          autoFocus
          max="9999-12-31"
          aria-label={t('today.to.pick')}
          value={picked}
          onChange={({ target }) => setPicked(target.value)}
        />
      </form>
    </Dialog>
  );
}
