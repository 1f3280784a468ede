import './texts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import {
  ExternalLink,
  Link2,
  PanelRight,
  SquareArrowOutUpRight,
  Trash2,
  UserRound,
  UserRoundCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { copy } from '@/design/copy';
import { MenuItem, MenuLine } from '@/design/Menu';
import { isLocked } from '@/features/list/writable';
import { useSession } from '@/features/session/useSession';
import { isObject } from '@/fields/kind';
import { useCellSave } from '@/records/useCellSave';
import { useRemove } from '@/records/useRemove';
import { fieldOf, mayEdit } from '@/schema/schema';
import { Said } from './Said';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  /** The keys that do the same here. */
  readonly keys: { readonly open: string; readonly peek: string };
  readonly onPeek: () => void;
  readonly onAssign: () => void;
}

/** What can be done with a record wherever it stands: in a list, on a board. */
export function RecordActions({ object, row, keys, onPeek, onAssign }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const save = useCellSave();
  const remove = useRemove(object);
  const me = useSession()?.user;
  const to = { to: '/o/$object/$id', params: { object: object.name, id: row.id } } as const;
  const address = () => new URL(router.buildLocation(to).href, window.location.origin).href;
  const locked = isLocked(client, object.name, row.id);
  const owner = fieldOf(object, 'owner');
  const mayAssign = owner && object.can.assign !== false && mayEdit(object, owner) && !locked;
  const isMine = isObject(row.owner) && row.owner.id === me?.id;
  return (
    <>
      <MenuItem
        icon={<SquareArrowOutUpRight aria-hidden className="size-4" />}
        onSelect={() => void navigate(to)}
      >
        <Said keys={keys.open}>{t('menu.open')}</Said>
      </MenuItem>
      <MenuItem
        icon={<ExternalLink aria-hidden className="size-4" />}
        onSelect={() => window.open(address(), '_blank', 'noopener')}
      >
        <Said>{t('menu.openInTab')}</Said>
      </MenuItem>
      <MenuItem icon={<PanelRight aria-hidden className="size-4" />} onSelect={onPeek}>
        <Said keys={keys.peek}>{t('list.peek')}</Said>
      </MenuItem>
      <MenuItem
        icon={<Link2 aria-hidden className="size-4" />}
        onSelect={() =>
          void copy(address(), { done: t('record.linkCopied'), failed: t('record.linkNotCopied') })
        }
      >
        <Said>{t('record.copyLink')}</Said>
      </MenuItem>
      {mayAssign && (
        <>
          <MenuLine />
          {me && !isMine && (
            <MenuItem
              icon={<UserRoundCheck aria-hidden className="size-4" />}
              onSelect={() =>
                void save(object, row, { owner: { id: me.id, label: me.name, object: 'user' } })
              }
            >
              <Said>{t('menu.assignToMe')}</Said>
            </MenuItem>
          )}
          <MenuItem icon={<UserRound aria-hidden className="size-4" />} onSelect={onAssign}>
            <Said>{t('menu.assign')}</Said>
          </MenuItem>
        </>
      )}
      {object.can.delete && !locked && (
        <>
          <MenuLine />
          <MenuItem
            danger
            icon={<Trash2 aria-hidden className="size-4" />}
            onSelect={() => void remove([row.id])}
          >
            <Said>{t('common.delete')}</Said>
          </MenuItem>
        </>
      )}
    </>
  );
}
