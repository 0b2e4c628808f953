// The time tables that a language supplies.

export type TimeTables = Readonly<Record<string, never>>;
