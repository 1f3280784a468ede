import { EyeOff } from 'lucide-react';
import { type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { TextArea } from '@/design/Input';
import { later } from '@/design/Later';
import { BegunNote } from '@/records/BegunNote';
import { messageOf } from '@/records/problems';
import { Suggestions } from './Suggestions';
import { type Start, useBox } from './useBox';
import { sentOf } from './wording';

const SharingDialog = later(() =>
  import('@/features/sharing/SharingDialog').then((it) => ({ default: it.SharingDialog })),
);

const EMPTY: Start = { text: '', placed: [] };

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly label: string;
  /** Where an unfinished text is kept. */
  readonly place: string;
  readonly send: { readonly label: string; readonly run: (text: string) => Promise<void> };
  readonly start?: Start;
  readonly onCancel?: () => void;
}

/** Where one writes: @ finds people, # finds records. What was written stays when it could not be sent. */
export function Composer({ object, row, label, place, send, start = EMPTY, onCancel }: Props) {
  const { t } = useTranslation();
  const it = useBox(object.name, row.id, start, place);
  const ids = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { box } = it;
  const answers = onCancel !== undefined;
  const types = useRef(answers && it.begunAt === undefined);
  useEffect(() => {
    // Whoever chose to answer or to change something types next, at its end.
    if (!types.current) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [box]);

  const run = async () => {
    if (it.text.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await send.run(sentOf(it.text.trim(), it.placed, window.location.origin));
      it.clear();
    } catch (failure) {
      setProblem(messageOf(failure, t));
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    it.forget();
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (it.onKey(event)) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void run();
    else if (event.key === 'Escape' && onCancel) cancel();
  };
  return (
    <div className="flex flex-col gap-2">
      {it.begunAt && <BegunNote at={it.begunAt} onDiscard={it.clear} />}
      <div className="relative">
        <TextArea
          ref={box}
          rows={answers ? 2 : 3}
          value={it.text}
          aria-label={label}
          placeholder={t('comments.placeholder')}
          aria-autocomplete="list"
          aria-controls={it.asked ? ids : undefined}
          aria-activedescendant={it.asked && it.items.length > 0 ? `${ids}-${it.active}` : undefined}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${ids}-problem`}
          onChange={(event) => it.write(event.target.value)}
          onSelect={it.look}
          onBlur={it.leave}
          onKeyDown={onKeyDown}
        />
        {it.asked && (
          <Suggestions
            id={ids}
            items={it.items}
            active={it.active}
            isLooking={it.isLooking}
            typed={it.asked.typed}
            onPick={it.pick}
          />
        )}
      </div>
      {it.blind.length > 0 && <Blind object={object} row={row} names={it.blind.map(({ name }) => name)} />}
      {problem !== null && (
        <p id={`${ids}-problem`} role="alert" className="text-bad">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <Button look="primary" busy={busy} disabled={it.text.trim() === ''} onClick={() => void run()}>
          {send.label}
        </Button>
        {onCancel && (
          <Button look="ghost" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Said before it is sent: who is spoken to and will hear nothing of it. */
function Blind({
  object,
  row,
  names,
}: Pick<Props, 'object' | 'row'> & { readonly names: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const [sharing, setSharing] = useState(false);
  const who = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control bg-warn-soft px-2.5 py-1.5 text-warn"
    >
      <EyeOff aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1">{t('comments.blind', { who })}</span>
      <Button look="ghost" onClick={() => setSharing(true)}>
        {t('comments.share')}
      </Button>
      {sharing && (
        <Suspense>
          <SharingDialog object={object} row={row} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  );
}
