// What a request may hold at most.

/** Largest request body: a saved page or archive that a person drops on the app. */
export const BODY_LIMIT = 50 * 1024 * 1024;
