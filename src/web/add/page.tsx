// Adds a report, with what the reader knows of it better than the page does.
import { useId, useState } from "react";
import type { AddDetails } from "../api/add.ts";
import { useTitle } from "../shell/title.ts";
import { AddField } from "./field.tsx";

type Key = keyof AddDetails;

const FIELDS: readonly { readonly key: Key; readonly name: string; readonly hint: string; readonly type: string }[] = [
  { key: "title", name: "Headline", hint: "If the text has none of its own", type: "text" },
  { key: "outlet", name: "Outlet", hint: "Who publishes it", type: "text" },
  { key: "publishedAt", name: "Publication day", hint: "“Thursday” is worked out from it", type: "date" },
];

export const AddPage = () => {
  useTitle("Add a report");
  const [details, setDetails] = useState<AddDetails>({});
  const id = useId();
  const change = (key: Key, value: string) => {
    const { [key]: _old, ...others } = details;
    setDetails(value === "" ? others : { ...others, [key]: value });
  };
  return (
    <div className="page page-narrow">
      <h1>Add a report</h1>
      <p className="soft add-intro">
        The input is archived byte for byte, then read. Every row that comes of it points back to its words there.
      </p>
      <AddField tall details={details} />
      <fieldset className="add-details">
        <legend>What you know of it (optional)</legend>
        {FIELDS.map(({ key, name, hint, type }) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`}>{name}</label>
            <input
              id={`${id}-${key}`}
              type={type}
              value={details[key] ?? ""}
              aria-describedby={`${id}-${key}-hint`}
              onChange={(event) => change(key, event.target.value)}
            />
            <p id={`${id}-${key}-hint`} className="soft small">
              {hint}
            </p>
          </div>
        ))}
      </fieldset>
      <p className="soft small">
        Web pages, plain text, PDF and e-mail are read. Overruled findings of the page stay on record.
      </p>
    </div>
  );
};
