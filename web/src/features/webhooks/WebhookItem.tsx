import { ListChecks, Pencil, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Webhook, webhooks } from '@/api/webhooks';
import { Button } from '@/design/Button';
import { Chip, type Tone } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useAttemptText } from './useAttemptText';
import { useWebhookChange } from './useWebhooks';

interface Props {
  readonly hook: Webhook;
  readonly onEdit: () => void;
  readonly onLook: () => void;
}

type Look = 'working' | 'failing' | 'off' | 'stopped';

const TONES: Record<Look, Tone> = { working: 'ok', failing: 'warn', off: 'mute', stopped: 'bad' };

const lookOf = ({ state, failures }: Webhook): Look =>
  state === 'on' ? (failures > 0 ? 'failing' : 'working') : state;

/** A webhook: where it goes, whether it works, and what can be done about it. */
export function WebhookItem({ hook, onEdit, onLook }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const text = useAttemptText();
  const look = lookOf(hook);
  const listed = (names: readonly string[]) => new Intl.ListFormat(language).format(names);
  const test = useWebhookChange(webhooks.test, ({ state, last }) =>
    state === 'delivered'
      ? toast.done(t('webhooks.tested', { answer: last ? text(last) : '' }))
      : toast.failed(t('webhooks.testFailed'), last ? text(last) : ''),
  );
  const turn = useWebhookChange(
    (state: 'on' | 'off') => webhooks.change(hook.id, { state }),
    ({ state }) =>
      toast.done(
        state === 'on' ? t('webhooks.isOn', { name: hook.name }) : t('webhooks.isOff', { name: hook.name }),
      ),
  );
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate weight-strong">{hook.name}</h2>
        <Chip tone={TONES[look]} dot>
          {t(`webhooks.look.${look}`)}
        </Chip>
        {hook.waiting > 0 && <Chip tone="info">{t('webhooks.waiting', { count: hook.waiting })}</Chip>}
        {hook.dead > 0 && <Chip tone="bad">{t('webhooks.dead', { count: hook.dead })}</Chip>}
      </div>
      <code className="truncate text-xs text-ink-2">{hook.url}</code>
      <p className="text-ink-2">
        {t('webhooks.about', {
          objects: listed(hook.objects.map((name) => textOf(schema.find(name)?.plural, language) || name)),
          kinds: listed(hook.kinds.map((kind) => t(`webhooks.kind.${kind}`))),
        })}
        <br />
        {t('webhooks.asPerson', { name: hook.person.label })}
      </p>
      {hook.cause && <p className="text-bad">{t(`webhooks.cause.${hook.cause}`)}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          busy={test.busy}
          icon={<Send aria-hidden className="size-3.5" />}
          onClick={() => test.run(hook.id)}
        >
          {t('webhooks.test')}
        </Button>
        <Button icon={<ListChecks aria-hidden className="size-3.5" />} onClick={onLook}>
          {t('webhooks.deliveries')}
        </Button>
        <Button icon={<Pencil aria-hidden className="size-3.5" />} onClick={onEdit}>
          {t('webhooks.edit')}
        </Button>
        <Button busy={turn.busy} onClick={() => turn.run(hook.state === 'on' ? 'off' : 'on')}>
          {hook.state === 'on' ? t('webhooks.turnOff') : t('webhooks.turnOn')}
        </Button>
        <span className="ml-auto text-xs text-ink-3">
          {hook.deliveredAt ? (
            <>
              {t('webhooks.deliveredAt')} <TimeAgo at={hook.deliveredAt} />
            </>
          ) : (
            t('webhooks.neverDelivered')
          )}
        </span>
      </div>
    </li>
  );
}
