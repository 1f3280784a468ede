import { type ReactNode, useId } from 'react';

export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problems?: readonly string[];
  readonly required?: boolean;
  /** Given the ids that tie the control to its label, hint and problems. */
  readonly children: (ids: ControlIds) => ReactNode;
}

/** A labelled control with its hint and what is wrong with it. */
export function Field({ label, hint, problems = [], required = false, children }: Props) {
  const id = useId();
  const wrong = problems.length > 0;
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-problems` : ''].filter(Boolean).join(' ');
  const ids: ControlIds = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(wrong ? { 'aria-invalid': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label id={`${id}-label`} htmlFor={id} className="text-xs font-medium text-ink-2">
        {label}
        {required && (
          <span aria-hidden className="ml-0.5 text-bad">
            *
          </span>
        )}
      </label>
      {children(ids)}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

export function Problems({ id, problems }: { readonly id?: string; readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div id={id} role="alert" className="flex flex-col text-xs text-bad">
      {problems.map((problem) => (
        <span key={problem}>{problem}</span>
      ))}
    </div>
  );
}
