import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records, type Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { useOptionMove } from '@/records/useOptionMove';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly moved: Values;
  readonly onDone: () => void;
}

/** A record that moves on from its cell in a list is asked what a board would ask; a list holds too little of it to know. */
export function CellMove({ object, row, moved, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { move, dialog } = useOptionMove(object, onDone);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    client
      .fetchQuery({
        queryKey: keys.record(object.name, row.id),
        queryFn: ({ signal }) => records.read(object.name, row.id, signal),
      })
      .then((whole) => move(whole, moved))
      .catch((failure: unknown) => {
        toast.failed(t('record.notSaved'), messageOf(failure, t));
        onDone();
      });
  });
  return dialog;
}
