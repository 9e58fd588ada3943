/**
 * A page that throws does not take the others with it.
 * @module
 */
import { Component, type ReactNode } from "react";
import { Trouble } from "./trouble.tsx";

/** Shows what its children threw, and tries them again when asked. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error) return <Trouble error={error} retry={() => this.setState({ error: null })} />;
    return this.props.children;
  }
}
