// What spoke for and against two things being one, strongest first, each in a sentence a reader can check.
import type { OpenPair } from "../../export/question-record.ts";
import "../style/pairs.css";

export const Reasons = ({ reasons }: { readonly reasons: OpenPair["reasons"] }) => {
  const most = Math.max(1, ...reasons.map(({ weight }) => Math.abs(weight)));
  const sorted = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <ul className="reasons">
      {sorted.map(({ feature, weight, words }) => (
        <li key={`${feature} ${words}`}>
          <span className="reason-weight" title={`weight ${weight.toFixed(2)}`}>
            <span
              className={weight < 0 ? "reason-bar against" : "reason-bar"}
              style={{ width: `${(100 * Math.abs(weight)) / most}%` }}
            />
            <span className="hidden">{weight < 0 ? "against" : "for"}</span>
          </span>
          <span>
            {words} <span className="soft small">{weight < 0 ? "against" : "for"}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};
