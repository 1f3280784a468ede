import { Toaster as Sonner, toast as sonner } from 'sonner';

const UNDO_TIME = 8000;

interface Action {
  readonly label: string;
  readonly run: () => void;
}

const withAction = (action: Action | undefined) =>
  action ? { duration: UNDO_TIME, action: { label: action.label, onClick: action.run } } : {};

/** Short news that needs no answer. Announced politely to screen readers. */
export const toast = {
  done: (text: string, action?: Action) => sonner.success(text, withAction(action)),
  failed: (text: string, detail?: string) =>
    sonner.error(text, detail === undefined ? {} : { description: detail }),
};

export const Toaster = ({ label }: { readonly label: string }) => (
  <Sonner
    position="bottom-center"
    containerAriaLabel={label}
    offset={20}
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          'flex w-full items-center gap-2.5 rounded-card border border-line bg-raise px-3.5 py-2.5 text-ink shadow-pop',
        description: 'text-ink-2 text-xs',
        actionButton: 'ml-auto rounded-control px-2 py-1 font-medium text-brand hover:bg-hover',
        success: '[&_[data-icon]]:text-ok',
        error: '[&_[data-icon]]:text-bad',
      },
    }}
  />
);
