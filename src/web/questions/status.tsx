// The status of a question as words with a sign each, so that colour is never the only one.
import type { Status } from "../../model/question.ts";
import { STATUS_MEANING, STATUS_WORDS } from "../words/question.ts";
import { SignMark } from "../words/signs.tsx";
import "../style/status.css";

export const StatusMarks = ({ status }: { readonly status: readonly Status[] }) => (
  <span className="statuses">
    {status.map((one) => (
      <span key={one} className={`status status-${one}`} title={STATUS_MEANING[one]}>
        <SignMark sign={one} /> {STATUS_WORDS[one]}
      </span>
    ))}
  </span>
);
