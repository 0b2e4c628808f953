// Text of strangers made safe for a screen: no control characters, no direction tricks, one line.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A page's words as one safe line: "Fourteen\n  dead\u001b[2J" is "Fourteen dead [2J". */
export const plain = (text: string): string => text.replace(UNSAFE, " ").replace(/\s+/g, " ").trim();

/** The same length unit for unit, so that spans stay true: every unsafe or white unit becomes a space. */
export const plainInPlace = (text: string): string => text.replace(UNSAFE, " ").replace(/\s/g, " ");
