import { Download, FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MODEL_FILE, type ModelChange, model } from '@/api/model';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { toast } from '@/design/Toast';
import { Part } from '@/features/security/Part';
import { ChangeLines } from './ChangeLines';
import { wrongOf } from './problems';
import { useModelNews } from './useModelChange';

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly changes: readonly ModelChange[];
}

/** The data model as a file: taken along from here, and taken over from elsewhere after a look at what that changes. */
export function FilePart() {
  const { t } = useTranslation();
  const news = useModelNews();
  const box = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  const look = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = ''; // the same file may be chosen again once it was corrected
    if (!file) return;
    setChosen(undefined);
    void run(async () => {
      const text = await file.text();
      const { changes } = await model.applyFile(text, true);
      setChosen({ name: file.name, text, changes });
    });
  };
  const apply = (it: Chosen) =>
    run(async () => {
      const { changes } = await model.applyFile(it.text, false);
      await news();
      setChosen(undefined);
      toast.done(t('model.applied', { count: changes.length }));
    });
  return (
    <div className="max-w-3xl px-4 sm:px-6">
      <Part
        title={t('model.export')}
        detail={t('model.exportAbout')}
        action={
          <a
            href={MODEL_FILE}
            download
            className="inline-flex h-7 items-center gap-1.5 rounded-control border border-line-2 bg-panel px-2.5 font-medium hover:bg-hover pointer-coarse:h-10"
          >
            <Download aria-hidden className="size-3.5" />
            {t('model.exportFile')}
          </a>
        }
      />
      <Part
        title={t('model.apply')}
        detail={t('model.applyAbout')}
        action={
          <Button
            icon={<FileUp aria-hidden className="size-3.5" />}
            busy={busy && !chosen}
            onClick={() => box.current?.click()}
          >
            {t('model.chooseFile')}
          </Button>
        }
      >
        <input
          ref={box}
          type="file"
          accept=".yaml,.yml,.json"
          aria-label={t('model.chooseFile')}
          className="sr-only"
          tabIndex={-1}
          onChange={look}
        />
        <Problems problems={wrongOf(failure, [], t).general} />
        {chosen && (
          <div className="flex flex-col gap-3">
            <p>
              {chosen.changes.length === 0
                ? t('model.changesNothing', { file: chosen.name })
                : t('model.changes', { file: chosen.name, count: chosen.changes.length })}
            </p>
            <ChangeLines changes={chosen.changes} />
            {chosen.changes.length > 0 && (
              <span className="flex gap-2">
                <Button look="primary" busy={busy} onClick={() => void apply(chosen)}>
                  {t('model.applyNow')}
                </Button>
                <Button disabled={busy} onClick={() => setChosen(undefined)}>
                  {t('common.cancel')}
                </Button>
              </span>
            )}
          </div>
        )}
      </Part>
    </div>
  );
}
