import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportSet, SetTable } from '@/api/importSets';
import { operation } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { DownloadFile } from '@/features/operation/DownloadFile';
import { useOperate } from '@/features/operation/useOperation';
import { useReader } from '@/fields/kind';
import { FileChooser } from '@/files/FileChooser';
import { problemsOf } from '@/records/problems';
import { Part } from './Part';
import { Sending } from './Sending';
import { StartBar } from './StartBar';
import { type Said, setOptionsOf } from './setOptions';
import { TableItem } from './TableItem';
import { useImport } from './useImport';
import { useOnce } from './useOnce';

interface Props {
  readonly file: File;
  readonly importable: readonly ObjectType[];
  readonly onFile: (file: File) => void;
}

/** A file of several tables: what each is, what would become of them, and what has. */
export function SetSteps({ file, importable, onFile }: Props) {
  const { t } = useReader();
  const [said, setSaid] = useState<Said>({});
  const [checked, setChecked] = useState('');
  const [notify, setNotify] = useState(true);
  const [seen, setSeen] = useState<ImportSet | null>(null);
  const trial = useImport<ImportSet>();
  const real = useImport<ImportSet>();

  if (trial.run && trial.run !== seen) setSeen(trial.run); // stays in sight while it is checked again
  const options = setOptionsOf(said);
  const check = () => {
    setChecked(JSON.stringify(options));
    void trial.start(file, { ...options, dryRun: true });
  };
  useOnce(check);

  const tables: readonly SetTable[] = (real.run ?? seen)?.tables ?? [];
  const isChecked = trial.run?.state === 'done' && checked === JSON.stringify(options);
  const refused = tables.filter(({ object, problem }) => object !== null && problem !== null);
  const rows = (trial.run?.counts.created ?? 0) + (trial.run?.counts.updated ?? 0);
  const failure = trial.failure ?? real.failure;
  return (
    <div className="flex max-w-4xl flex-col gap-6 px-4 py-4 pb-16 sm:px-6">
      <Part title={t('imports.file')}>
        <FileChooser picturesOnly={false} onFile={onFile} busy={trial.isBusy || real.isBusy}>
          <span className="min-w-0 break-words weight-strong">{file.name}</span>
        </FileChooser>
        {failure !== null && <Problems problems={problemsOf(failure, new Set(), t).general} />}
      </Part>
      <Sending part={trial.sent ?? real.sent} />
      {tables.length > 0 && (
        <Part title={t('imports.set.tables')}>
          <p className="text-ink-2">{t(`imports.set.${real.run ? 'written' : 'about'}`)}</p>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {tables.map((table) => (
              <TableItem
                key={table.name}
                table={table}
                importable={importable}
                said={said[table.name]}
                {...(real.run ? {} : { onSay: (one) => setSaid({ ...said, [table.name]: one }) })}
              />
            ))}
          </ul>
        </Part>
      )}
      {seen && !real.run && (
        <StartBar
          rows={rows}
          isChecked={isChecked}
          trial={trial}
          real={real}
          obstacle={refused.length > 0 ? t('imports.set.refused', { count: refused.length }) : null}
          notify={notify}
          onNotify={setNotify}
          onStart={() => void real.start(file, { ...options, notify, dryRun: false })}
          onCheck={check}
        />
      )}
      {real.run && real.run.state !== 'running' && <SetDone set={real.run} />}
    </div>
  );
}

/** Once all tables are over: to the list of imports, everything back, or what was not taken as a file. */
function SetDone({ set }: { readonly set: ImportSet }) {
  const { t } = useReader();
  const { busy, operate } = useOperate();
  const navigate = useNavigate();
  const undo = async () => {
    await operate(
      'undo',
      () => operation.moveImport(set.id, 'undo'),
      t('operation.moved.undo', { name: set.fileName }),
    );
    await navigate({ to: '/settings/imports' });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button look="primary" onClick={() => void navigate({ to: '/settings/imports' })}>
        {t('imports.all')}
      </Button>
      {set.canBeUndone && (
        <Button busy={busy === 'undo'} onClick={() => void undo()}>
          {t('imports.set.undo')}
        </Button>
      )}
      {set.counts.wrong + set.counts.duplicate > 0 && (
        <DownloadFile href={operation.wrongRowsOfTables(set.id)} text={t('imports.wrongRows')} />
      )}
    </div>
  );
}
