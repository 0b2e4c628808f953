// The list of keys, and the switch that turns single keys off.
import { Fragment, useState } from "react";
import { keysAreOn, switchKeys } from "./keys.ts";
import { Sheet } from "./sheet.tsx";

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["/"], "Search, or edit the query line"],
  [["j", "↓"], "Next row"],
  [["k", "↑"], "Previous row"],
  [["Enter"], "Open the row: its report, its panel"],
  [["Esc"], "Close the panel, leave the field, go back"],
  [["Home", "End"], "First and last row"],
  [["←", "→"], "Chart: the figure before and after; ↑ ↓ the next claimant"],
  [["w"], "Question: why the row in hand is counted there"],
  [["c"], "Ledger: lay the row's report aside to compare"],
  [["m"], "Reader: show or hide all marks"],
  [["?"], "This list"],
];

export const KeyboardList = ({ onClose }: { readonly onClose: () => void }) => {
  const [on, setOn] = useState(keysAreOn);
  return (
    <Sheet title="Keyboard" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([keys, what]) => (
          <Fragment key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <label className="check" style={{ marginTop: "var(--s4)" }}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            switchKeys(event.target.checked);
          }}
        />
        Single letters and signs act as commands
      </label>
    </Sheet>
  );
};
