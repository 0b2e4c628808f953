// On whose word a claim stands, drawn as a line from the outlet down to the origin, each link with its words.
import { Link } from "wouter";
import type { ClaimRecord, DocumentRecord, LinkRecord } from "../../export/record.ts";
import { SOURCE_KIND_WORDS } from "../words/codes.ts";

const cueWords = (link: LinkRecord, text: string): string =>
  link.cue.map(([start, end]) => text.slice(start, end)).join(" … ");

const LinkNode = ({
  link,
  text,
  isOrigin,
}: {
  readonly link: LinkRecord;
  readonly text: string;
  readonly isOrigin: boolean;
}) => {
  const cue = cueWords(link, text);
  const { name, who, kind, role } = link;
  return (
    <li className={isOrigin ? "chain-origin" : ""}>
      <span className="chain-name">
        <Link href={`/sources/${encodeURIComponent(name.value)}`}>{name.value}</Link>
      </span>
      <span className="chain-kind">
        {SOURCE_KIND_WORDS[kind.value]}
        {role ? `, ${role.value}` : ""}
        {isOrigin ? "; the origin" : ""}
      </span>
      <span className="chain-words">
        <q className="mk-source">{who.words ?? who.value}</q>
        {cue === "" ? null : <q className="mk-cue">{cue}</q>}
      </span>
      {name.basis === "inferred" && name.reason ? (
        <span className="field-reason">
          <span className="basis basis-inferred">inferred</span> {name.reason}
        </span>
      ) : null}
    </li>
  );
};

export const Chain = ({ claim, document }: { readonly claim: ClaimRecord; readonly document: DocumentRecord }) => (
  <ol className="chain">
    <li className={claim.chain.length === 0 ? "chain-origin" : ""}>
      <span className="chain-name">{document.outlet ?? "The outlet"}</span>
      <span className="chain-kind">
        {claim.chain.length === 0 ? "says it in its own voice; the origin" : "publishes it"}
      </span>
    </li>
    {claim.chain.map((link, index) => (
      <LinkNode
        key={`${link.name.value}/${link.who.span?.[0] ?? index}`}
        link={link}
        text={document.text}
        isOrigin={index === claim.chain.length - 1}
      />
    ))}
  </ol>
);
