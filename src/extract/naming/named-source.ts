// A source as the text names it, and the sources named before it that pronouns go back to.
import type { Field, SourceKind } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";

export interface NamedSource {
  readonly who: Field<string>;
  readonly name: Field<string>;
  readonly kind: Field<SourceKind>;
  readonly role?: Field<string>;
}

/** Sources named before, the latest last: what pronouns and "the ministry" go back to. */
export type Memory = readonly { readonly span: Span; readonly named: NamedSource }[];
