// The page tables that a language supplies.

export type PageTables = Readonly<Record<string, never>>;
