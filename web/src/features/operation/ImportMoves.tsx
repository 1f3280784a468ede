import type { ReactNode } from 'react';
import { type ImportRun, operation } from '@/api/operation';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { useReader } from '@/fields/kind';
import { StateChip } from './StateChip';
import { useOperate } from './useOperation';

/** What an import and a file of several tables have in common. */
type Moved = Pick<ImportRun, 'id' | 'fileName' | 'state' | 'undoing' | 'canBeUndone'>;

export function ImportState({ run }: { readonly run: Moved }) {
  const { t } = useReader();
  if (run.undoing)
    return (
      <Chip tone="info" dot>
        {t('operation.undoing')}
      </Chip>
    );
  if (run.state === 'undone')
    return (
      <Chip tone="mute" dot>
        {t('operation.undone')}
      </Chip>
    );
  return <StateChip state={run.state} />;
}

interface Props {
  readonly run: Moved;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Pauses, goes on with, ends and takes back. */
export function ImportMoves({ run, children }: Props) {
  const { t } = useReader();
  const { busy, operate } = useOperate();
  const forwards = run.state === 'running' && !run.undoing;
  const move = (to: 'pause' | 'resume' | 'cancel' | 'undo') =>
    void operate(
      to,
      () => operation.moveImport(run.id, to),
      t(`operation.moved.${to === 'cancel' ? 'stop' : to}`, { name: run.fileName }),
    );
  return (
    <>
      {forwards && (
        <Button busy={busy === 'pause'} onClick={() => move('pause')}>
          {t('operation.move.pause')}
        </Button>
      )}
      {run.state === 'paused' && (
        <Button busy={busy === 'resume'} onClick={() => move('resume')}>
          {t('operation.move.resume')}
        </Button>
      )}
      {(forwards || run.state === 'paused') && (
        <Button busy={busy === 'cancel'} onClick={() => move('cancel')}>
          {t('operation.move.stop')}
        </Button>
      )}
      {run.canBeUndone && (
        <Button busy={busy === 'undo'} onClick={() => move('undo')}>
          {t('operation.undo')}
        </Button>
      )}
      {children}
    </>
  );
}
