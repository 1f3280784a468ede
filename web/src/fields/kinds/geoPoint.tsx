import type { GeoPoint } from '@/api/types';
import { type Definition, type InputProps, isNumber, isObject, kind, textCell, useReader } from '../kind';
import { forPresence } from '../operatorSets';
import { NumberInput } from './number';

const isPoint = (value: unknown): value is GeoPoint =>
  isObject(value) && isNumber(value.lat) && isNumber(value.lon);

/** While only one half is typed the point is not whole yet, and goes to the server as it stands to be refused. */
function GeoPointInput({ field, value, onChange, autoFocus, ...ids }: InputProps<GeoPoint>) {
  const { t } = useReader();
  const change = (part: { lat?: unknown; lon?: unknown }) => {
    const next = { lat: value?.lat ?? null, lon: value?.lon ?? null, ...part };
    onChange(next.lat === null && next.lon === null ? null : next);
  };
  return (
    <span className="grid grid-cols-2 gap-1.5">
      <NumberInput
        {...ids}
        field={field}
        autoFocus={autoFocus ?? false}
        label={t('field.latitude')}
        value={value?.lat ?? null}
        onChange={(lat) => change({ lat })}
      />
      <NumberInput
        field={field}
        label={t('field.longitude')}
        value={value?.lon ?? null}
        onChange={(lon) => change({ lon })}
      />
    </span>
  );
}

const format: Definition<GeoPoint>['format'] = ({ lat, lon }) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

export const geoPoint = kind<GeoPoint>({
  is: isPoint,
  Cell: textCell(format),
  Input: GeoPointInput,
  operators: forPresence,
  format,
  width: 170,
});
