import type { Answer } from './answer';
import { DrillLink } from './DrillLink';
import type { Drill } from './useDrill';
import type { Words } from './useWords';

interface Props {
  readonly answer: Answer;
  readonly words: Words;
  readonly drill: Drill;
}

/** What everything comes to, as large as it can be read from afar. */
export function NumberView({ answer, words, drill }: Props) {
  return (
    <dl className="flex h-full flex-wrap content-center items-center gap-x-10 gap-y-3 px-4 py-2">
      {answer.measures.map((shown, at) => (
        <div key={`${shown.measure.fn} ${shown.measure.field}`} className="flex min-w-0 flex-col">
          <dt className="truncate text-xs text-ink-2">{words.measure(shown.measure)}</dt>
          <dd className="tnum text-2xl weight-strong" title={words.value(shown, answer.totals[at])}>
            <DrillLink drill={drill} group={[]} measure={shown}>
              {words.short(shown, answer.totals[at])}
            </DrillLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
