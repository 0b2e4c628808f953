// The event tables that a language supplies.

export type EventTables = Readonly<Record<string, never>>;
