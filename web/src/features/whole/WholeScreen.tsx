import { DatabaseBackup, FileUp } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whole } from '@/api/whole';
import { Button } from '@/design/Button';
import { Asked } from '@/features/operation/Asked';
import { ConfirmDialog } from '@/features/security/ConfirmDialog';
import './texts';
import { useWhole, useWholeRuns } from './useWhole';
import { WholeItem } from './WholeItem';

/** Everything out as one file, and the way back into an empty installation. */
export function WholeScreen() {
  const { t } = useTranslation();
  const work = useWhole();
  return (
    <>
      <Part title={t('whole.export')} about={t('whole.exportAbout')} warning={t('whole.clear')}>
        <Button
          look="primary"
          icon={<DatabaseBackup aria-hidden className="size-4" />}
          busy={work.busy === 'export'}
          onClick={() => void work.act('export', whole.export)}
        >
          {t('whole.begin')}
        </Button>
      </Part>
      <Part title={t('whole.restore')} about={t('whole.restoreAbout')}>
        <Restore work={work} />
      </Part>
      <Asked query={useWholeRuns()}>
        {({ items }) =>
          items.length > 0 && (
            <section aria-label={t('whole.runs')} className="pt-6">
              <h2 className="weight-strong">{t('whole.runs')}</h2>
              <ul className="divide-y divide-line">
                {items.map((run) => (
                  <WholeItem key={run.id} run={run} work={work} />
                ))}
              </ul>
            </section>
          )
        }
      </Asked>
      <ConfirmDialog {...work.confirmation} />
    </>
  );
}

function Restore({ work }: { readonly work: ReturnType<typeof useWhole> }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number>();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    setSent(0);
    await work.act('restore', () => whole.restore(file, setSent));
    setSent(undefined);
  };
  return (
    <>
      <Button
        icon={<FileUp aria-hidden className="size-4" />}
        busy={work.busy === 'restore'}
        onClick={() => box.current?.click()}
      >
        {t('whole.choose')}
      </Button>
      <input
        ref={box}
        type="file"
        accept=".zip"
        aria-label={t('whole.choose')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
      {sent !== undefined && (
        <progress aria-label={t('whole.sending')} value={sent} className="h-1.5 w-full max-w-md" />
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly about: string;
  readonly warning?: string;
  readonly children: ReactNode;
}

const Part = ({ title, about, warning, children }: PartProps) => (
  <section aria-label={title} className="flex flex-col items-start gap-3 pt-5">
    <div className="flex flex-col gap-1">
      <h2 className="weight-strong">{title}</h2>
      <p className="text-ink-2">{about}</p>
      {warning !== undefined && <p className="text-warn">{warning}</p>}
    </div>
    {children}
  </section>
);
