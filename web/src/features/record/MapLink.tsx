import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { isNumber, isObject, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import en from '@/i18n/en/map.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/map.json';

addTexts({ en: { map: en }, 'zh-CN': { map: zh } });

interface Props {
  /** An address or a point on the earth. */
  readonly field: Field;
  readonly value: unknown;
}

/** Opens the maps of a phone at a place. Where it is stays on the phone: no map service is asked by the page. */
export function MapLink({ field, value }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const isPoint = isObject(value) && isNumber(value.lat) && isNumber(value.lon);
  const point = isPoint ? `${value.lat},${value.lon}` : '0,0';
  const wanted = encodeURIComponent(isPoint ? point : kindOf(field).format(value, field, reader));
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
  return (
    <a
      href={isApple ? `maps:?q=${wanted}` : `geo:${point}?q=${wanted}`}
      onClick={(event) => event.stopPropagation()}
      className="hidden min-h-10 items-center gap-1 text-brand-2 underline pointer-coarse:inline-flex"
    >
      <MapPin aria-hidden className="size-4 shrink-0" />
      {t('map.open')}
    </a>
  );
}
