import { Columns3 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { later } from '@/design/Later';
import { Popover } from '@/design/Popover';
import type { List } from './useList';

const ColumnChooser = later(() => import('./ColumnChooser').then((it) => ({ default: it.ColumnChooser })));

interface Props {
  readonly object: ObjectType;
  readonly list: List;
}

export function ColumnsButton({ object, list }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('list.columns.title')}
      className="w-80"
      trigger={
        <Button icon={<Columns3 aria-hidden className="size-3.5" />}>
          <span className="max-sm:sr-only">{t('list.columns.title')}</span>
        </Button>
      }
    >
      <Suspense fallback={<div aria-busy className="h-64" />}>
        <ColumnChooser object={object} look={list.look} />
      </Suspense>
    </Popover>
  );
}
