import { useState } from 'react';
import type { Corrections, SavedMapping, Wishes } from '@/api/imports';
import type { ImportOptions, ImportRun } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Problems } from '@/design/Field';
import { useReader } from '@/fields/kind';
import { FileChooser } from '@/files/FileChooser';
import { problemsOf } from '@/records/problems';
import { ColumnNotes } from './ColumnNotes';
import { Columns } from './Columns';
import { Corrected } from './Corrected';
import { Done } from './Done';
import { How, USUAL } from './How';
import { MappingBar } from './MappingBar';
import { Outcome } from './Outcome';
import { ofSheet, optionsOf } from './options';
import { Part } from './Part';
import { Sending } from './Sending';
import { SheetChoice } from './SheetChoice';
import { StartBar } from './StartBar';
import { useImport } from './useImport';

interface Props {
  readonly object: ObjectType;
  readonly importable: readonly ObjectType[];
  /** A file of several tables that are to be imported together. */
  readonly onSeveral: (file: File) => void;
}

const isArchive = ({ name }: File) => name.toLowerCase().endsWith('.zip');

/** A file, what its columns are, what would become of it, and what has. */
export function Steps({ object, importable, onSeveral }: Props) {
  const { t } = useReader();
  const [file, setFile] = useState<File | null>(null);
  const [way, setWay] = useState(USUAL);
  const [wishes, setWishes] = useState<Wishes>({});
  const [corrections, setCorrections] = useState<Corrections>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState<ImportRun | null>(null);
  const [checked, setChecked] = useState('');
  const [notify, setNotify] = useState(true);
  const trial = useImport();
  const real = useImport();

  if (trial.run && trial.run.id !== seen?.id) setSeen(trial.run);
  const sheet = chosen ?? seen?.sheet ?? null;

  const options = optionsOf(object.name, way, wishes, corrections);
  const check = (of: File, asked: ImportOptions, on: string | null) => {
    setChecked(JSON.stringify(asked));
    void trial.start(of, ofSheet(asked, on));
  };
  const begin = (of: File, on: string | null) => {
    setFile(of);
    setChosen(on);
    setWishes({});
    setCorrections({});
    real.forget();
    check(of, optionsOf(object.name, way, {}, {}), on);
  };
  const take = (of: File) => {
    if (isArchive(of)) return onSeveral(of);
    setSeen(null);
    begin(of, null);
  };
  const adopt = (of: File, { mode, key, duplicates, mapping }: SavedMapping) => {
    const known = { mode, key: key ?? '', duplicates };
    setWay(known);
    setWishes(mapping);
    check(of, optionsOf(object.name, known, mapping, corrections), sheet);
  };
  const isChecked = trial.run?.state === 'done' && checked === JSON.stringify(options);
  const rows = (trial.run?.counts.created ?? 0) + (trial.run?.counts.updated ?? 0);
  const failure = trial.failure ?? real.failure;
  return (
    <div className="flex max-w-4xl flex-col gap-6 px-4 py-4 pb-16 sm:px-6">
      <Part title={t('imports.file')}>
        <FileChooser picturesOnly={false} onFile={take} busy={trial.isBusy || real.isBusy}>
          {file && <span className="min-w-0 break-words weight-strong">{file.name}</span>}
        </FileChooser>
        <p className="text-xs text-ink-3">{t('imports.kinds')}</p>
        {file && seen && (
          <SheetChoice
            run={{ ...seen, sheet }}
            disabled={trial.isBusy || real.isBusy || real.run !== undefined}
            onSheet={(name) => begin(file, name)}
            onAll={() => onSeveral(file)}
          />
        )}
        <How
          object={object}
          importable={importable}
          way={way}
          onWay={setWay}
          disabled={real.isBusy || real.run !== undefined}
        />
        {failure !== null && <Problems problems={problemsOf(failure, new Set(), t).general} />}
      </Part>
      <Sending part={trial.sent ?? real.sent} />
      {file && trial.run && (
        <Part title={t('imports.columns')}>
          {!real.run && (
            <MappingBar
              object={object.name}
              headings={Object.keys(trial.run.mapping)}
              onUse={(mapping) => adopt(file, mapping)}
            />
          )}
          <Columns
            object={object}
            run={trial.run}
            wishes={wishes}
            onWish={(heading, wish) => setWishes({ ...wishes, [heading]: wish })}
          />
          <ColumnNotes run={trial.run} />
        </Part>
      )}
      {trial.run && !real.run && (
        <Part title={t('imports.check')}>
          <Outcome
            object={object}
            run={trial.run}
            correcting={{ corrections, onCorrections: setCorrections }}
          />
          <Corrected corrections={corrections} onForget={() => setCorrections({})} />
        </Part>
      )}
      {real.run && (
        <Part title={t('imports.result')}>
          <Outcome object={object} run={real.run} />
        </Part>
      )}
      {file && !real.run && (
        <StartBar
          rows={rows}
          isChecked={isChecked}
          trial={trial}
          real={real}
          notify={notify}
          onNotify={setNotify}
          onStart={() => void real.start(file, ofSheet({ ...options, notify, dryRun: false }, sheet))}
          onCheck={() => check(file, options, sheet)}
        />
      )}
      {real.run && real.run.state !== 'running' && <Done run={real.run} object={object} />}
    </div>
  );
}
