// The attribution tables that a language supplies.

export type AttributionTables = Readonly<Record<string, never>>;
