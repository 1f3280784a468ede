import { useNavigate } from '@tanstack/react-router';
import { type ImportRun, operation } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { useOperate } from '@/features/operation/useOperation';
import { useReader } from '@/fields/kind';
import { midSentence } from '@/schema/schema';
import { SaveMapping } from './SaveMapping';

interface Props {
  readonly run: ImportRun;
  readonly object: ObjectType;
}

/** Where to go once an import is over: to its records, or back. */
export function Done({ run, object }: Props) {
  const { t, language } = useReader();
  const { busy, operate } = useOperate();
  const navigate = useNavigate();
  const undo = async () => {
    await operate(
      'undo',
      () => operation.moveImport(run.id, 'undo'),
      t('operation.moved.undo', { name: run.fileName }),
    );
    await navigate({ to: '/settings/imports' });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        look="primary"
        onClick={() => void navigate({ to: '/o/$object', params: { object: object.name } })}
      >
        {t('imports.show', { objects: midSentence(object.plural, language) })}
      </Button>
      {run.canBeUndone && (
        <Button busy={busy === 'undo'} onClick={() => void undo()}>
          {t('operation.undo')}
        </Button>
      )}
      <SaveMapping run={run.id} object={object.name} />
    </div>
  );
}
