import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown instead of children that failed. */
  readonly fallback: (retry: () => void) => ReactNode;
  /** A failure is forgotten when this changes. */
  readonly resetKey?: unknown;
}

interface State {
  readonly failed: boolean;
  readonly key: unknown;
}

/** Keeps the failure of one part from taking the page with it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { failed: false, key: props.resetKey };
  }

  override componentDidCatch(failure: unknown, info: ErrorInfo) {
    console.error(failure, info.componentStack);
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
