// The form in which place names are compared: "Sainte-Thérèse", "sainte therese" and "Ste. Therese" are one.

const SHORT: Readonly<Record<string, string>> = { saint: "st", sainte: "ste", mount: "mt", fort: "ft" };

/** `placeKey("Al-Ḩasakah")` is "al hasakah". */
export const placeKey = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’‘ʻʼʿʾ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "")
    .replace(/\b(saint|sainte|mount|fort)\b/g, (word) => SHORT[word] as string);

/** What the gazetteer puts around the name of an area and news leaves out: "Zamfara State", "Province of Zambales". */
const AREA_TITLE =
  /^(?:province|state|region|department|governorate|muhafazat|autonomous region) of (?:the )?| (?:state|province|region|oblast|governorate|department|prefecture|republic|krai|division)$/;

/** Keys under which an area is found, as named and without its title: "Zamfara State" by "zamfara state" and "zamfara". */
export const areaKeys = (name: string): readonly string[] => {
  const key = placeKey(name);
  return [...new Set([key, key.replace(AREA_TITLE, "")])];
};
