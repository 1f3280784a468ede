import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { SearchBox } from '@/design/SearchBox';
import { ObjectDialog } from './ObjectDialog';
import { ObjectRows } from './ObjectRows';

/** Every object that there is, and a way to make another. */
export function ObjectsPart() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [making, setMaking] = useState(false);
  return (
    <div className="flex max-w-4xl flex-col gap-4 p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label={t('model.findObject')} text={text} onText={setText} />
        <Button
          look="primary"
          icon={<Plus aria-hidden className="size-4" />}
          className="ml-auto"
          onClick={() => setMaking(true)}
        >
          {t('model.newObject')}
        </Button>
      </div>
      <ObjectRows text={text} />
      {making && <ObjectDialog onClose={() => setMaking(false)} />}
    </div>
  );
}
