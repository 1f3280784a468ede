import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { drop, tryAgain, type Waiting, type WaitingChange } from '@/records/waiting';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

interface Props {
  readonly waiting: readonly Waiting[];
  readonly onClose: () => void;
}

/** Whom or what a comment mentions stands in it as an id. */
const MENTION = /[@#]\[[^\]]*]/g;

/** What waits for the server, in its order, and what it refused: with what was typed and the ways out. */
export function WaitingDialog({ waiting, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('waiting.title')}
      closeLabel={t('common.close')}
    >
      {waiting.length === 0 ? (
        <p>{t('waiting.none')}</p>
      ) : (
        <ol className="flex flex-col gap-3">
          {waiting.map((one) => (
            <One key={one.id} one={one} onLeave={onClose} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function One({ one, onLeave }: { readonly one: Waiting; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isRefused = one.state === 'refused';
  const isConflict = one.kind === 'change' && one.current !== undefined;
  const discard = () => {
    drop(one.id);
    void client.invalidateQueries({ queryKey: ['records'] });
  };
  return (
    <li className="rounded-card border border-line p-3">
      <div className="flex items-baseline gap-3">
        <Link
          to="/o/$object/$id"
          params={{ object: one.object, id: one.record }}
          onClick={onLeave}
          className="min-w-0 flex-1 truncate weight-strong hover:underline"
        >
          {one.name}
        </Link>
        <span className={isRefused ? 'text-xs text-bad' : 'text-xs text-ink-2'}>
          {t(`waiting.state.${one.state}`)}
        </span>
      </div>
      {one.kind === 'comment' ? (
        <p className="mt-1 break-words whitespace-pre-wrap">
          <span className="text-xs text-ink-2">{t('waiting.comment')}</span>{' '}
          {one.text.replace(MENTION, (token) => `${token[0]}…`)}
        </p>
      ) : (
        <Values one={one} />
      )}
      {isRefused && one.reason && (
        <p role="alert" className="mt-1.5 text-bad">
          {one.reason}
        </p>
      )}
      {one.state !== 'sending' && (
        <div className="mt-2 flex gap-2">
          {isRefused && (
            <Button onClick={() => tryAgain(one)}>
              {isConflict ? t('waiting.insist') : t('waiting.again')}
            </Button>
          )}
          <Button look="ghost" onClick={discard}>
            {t('waiting.discard')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What was typed; where somebody else was quicker, what stands there now too. */
function Values({ one }: { readonly one: WaitingChange }) {
  const { t } = useTranslation();
  const reader = useReader();
  const object = useSchema().find(one.object);
  const lines = Object.entries(one.values).flatMap(([name, value]) => {
    const field = object && fieldOf(object, name);
    if (!field) return [];
    const show = (it: unknown) => kindOf(field).format(it, field, reader) || t('record.emptyValue');
    const now = one.current ? t('waiting.nowIs', { value: show(one.current[name]) }) : '';
    return [{ name, label: textOf(field.label, reader.language), typed: show(value), now }];
  });
  return (
    <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {lines.map(({ name, label, typed, now }) => (
        <div key={name} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0 break-words">
            {typed} <span className="text-xs text-ink-2">{now}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
