import { Component, Suspense, type ReactNode } from "react";
import { pageWords } from "../text/panels.ts";

interface LateProps {
  /** What the part is about: with another one it is tried anew. */
  readonly of?: unknown;
  /** What keeps its place until it comes. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

interface LateState {
  readonly hasFailed: boolean;
  readonly of: unknown;
}

/**
 * A part of the page that comes late, and may not come at all: the network is away, or the part has a fault. The rest of the
 * page stays as it is.
 */
export class Late extends Component<LateProps, LateState> {
  override readonly state: LateState = { hasFailed: false, of: this.props.of };

  static getDerivedStateFromError(): Pick<LateState, "hasFailed"> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ of }: LateProps, state: LateState): LateState | null {
    return of === state.of ? null : { hasFailed: false, of };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
    return (
      <p className="soft" role="alert">
        {pageWords.partFailed}
      </p>
    );
  }
}
