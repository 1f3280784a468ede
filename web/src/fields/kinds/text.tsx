import { Input, TextArea } from '@/design/Input';
import { formatPhone } from '../format';
import { type Definition, type InputProps, isText, kind, textCell } from '../kind';
import { forPresence, forText } from '../operatorSets';

const asIs = (value: string) => value;
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

interface Look {
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly autoComplete?: string;
}

const textInput = ({ type = 'text' }: Look = {}) =>
  function TextInput({ field, value, onChange, label, ...rest }: InputProps<string>) {
    return (
      <Input
        {...rest}
        type={type}
        aria-label={label}
        autoComplete="off"
        maxLength={field.maxLength}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    );
  };

const base: Definition<string> = {
  is: isText,
  Cell: textCell(asIs),
  Input: textInput(),
  operators: forText,
  format: asIs,
};

function LongTextInput({ field, value, onChange, label, ...rest }: InputProps<string>) {
  return (
    <TextArea
      {...rest}
      aria-label={label}
      maxLength={field.maxLength}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}

/** A value that opens something when clicked, without opening the row it stands in. */
const linkCell = (href: (value: string) => string, shown: (value: string) => string, outside = false) =>
  function LinkCell({ value }: { readonly value: string }) {
    const target = href(value);
    if (target === '') return <span className="truncate">{shown(value)}</span>;
    return (
      <a
        href={target}
        {...(outside ? { target: '_blank', rel: 'noreferrer noopener' } : {})}
        onClick={(event) => event.stopPropagation()}
        className="truncate text-ink underline decoration-line-2 underline-offset-3 hover:decoration-brand"
      >
        {shown(value)}
      </a>
    );
  };

// A masked value (138****1234) leads nowhere.
const isWhole = (value: string) => !value.includes('*');
const safeUrl = (value: string) => (/^https?:\/\//i.test(value) ? value : '');
const withoutScheme = (value: string) => value.replace(/^https?:\/\//i, '').replace(/\/$/, '');

export const text = kind(base);

export const longText = kind({
  ...base,
  Cell: textCell(oneLine),
  Input: LongTextInput,
  format: oneLine,
  width: 240,
  wide: true,
});

export const email = kind({
  ...base,
  Cell: linkCell((value) => (isWhole(value) ? `mailto:${value}` : ''), asIs),
  Input: textInput({ type: 'email' }),
  width: 200,
});

export const phone = kind({
  ...base,
  Cell: linkCell((value) => (isWhole(value) ? `tel:${value}` : ''), formatPhone),
  Input: textInput({ type: 'tel' }),
  format: formatPhone,
});

export const url = kind({
  ...base,
  Cell: linkCell(safeUrl, withoutScheme, true),
  Input: textInput({ type: 'text' }),
  width: 180,
});

export const id = kind({ ...base, operators: ['is', 'isNot'], width: 180 });
export const personName = kind(base);
export const nationalId = kind({ ...base, operators: ['is', ...forPresence], width: 180 });
export const creditCode = kind({ ...base, width: 180 });
export const autoNumber = kind({ ...base, width: 130 });
