// The number tables that a language supplies.

export type NumberTables = Readonly<Record<string, never>>;
