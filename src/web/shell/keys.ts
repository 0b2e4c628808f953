// Single keys as commands, off while someone types, while a dialog is open, or when the reader has switched them off.
import { useEffect, useRef } from "react";
import { recall, remember } from "./memory.ts";

const SWITCH = "keys";

/** Whether single keys act; a reader who speaks to the machine may need them off. */
export const keysAreOn = (): boolean => recall(SWITCH) !== "off";

export const switchKeys = (on: boolean): void => remember(SWITCH, on ? null : "off");

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type)));

/** Runs a command on a bare key press anywhere on the page: `useKeys({ "/": focusSearch })`. Later pages win over the frame. */
export const useKeys = (commands: Readonly<Record<string, (event: KeyboardEvent) => void>>): void => {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = latest.current[event.key];
      if (!command || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("[role=dialog]")) return;
      if (event.key.length === 1 && !keysAreOn()) return;
      event.preventDefault();
      command(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
};
