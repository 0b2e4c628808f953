// A search field for a list: `/` goes to it, Esc leaves it, its words are handed on when typing pauses.
import { useEffect, useId, useRef, useState } from "react";
import { useKeys } from "./keys.ts";

export const SearchLine = ({ label, onText }: { readonly label: string; readonly onText: (text: string) => void }) => {
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useKeys({ "/": () => input.current?.focus() });
  useEffect(() => {
    const timer = setTimeout(() => onText(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed, onText]);
  return (
    <search className="search-line">
      <label htmlFor={id} className="hidden">
        {label}
      </label>
      <input
        id={id}
        ref={input}
        type="search"
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && input.current?.blur()}
      />
    </search>
  );
};
