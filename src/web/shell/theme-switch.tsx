// Light, as the system, or dark; theme.js sets the remembered choice before the first paint.
import { useState } from "react";
import { recall, remember } from "./memory.ts";

const THEMES = [
  {
    name: "light",
    label: "Light theme",
    icon: (
      <>
        <circle cx="8" cy="8" r="3" />
        <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13" />
      </>
    ),
  },
  { name: "system", label: "Theme as the system", icon: <path d="M1.5 2.5h13v9h-13zM5.5 14.5h5M8 11.5v3" /> },
  { name: "dark", label: "Dark theme", icon: <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" /> },
] as const;

const apply = (theme: string) => {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember("theme", theme === "system" ? null : theme);
};

export const ThemeSwitch = () => {
  const [theme, setTheme] = useState(() => recall("theme") ?? "system");
  return (
    <fieldset className="theme">
      <legend className="hidden">Theme</legend>
      {THEMES.map(({ name, label, icon }) => (
        <label key={name} title={label}>
          <span className="hidden">{label}</span>
          <input
            type="radio"
            name="theme"
            value={name}
            checked={theme === name}
            onChange={() => {
              setTheme(name);
              apply(name);
            }}
          />
          <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
            {icon}
          </svg>
        </label>
      ))}
    </fieldset>
  );
};
