// The drawing as a file of its own: SVG with its styles written out, title above and caption below; PNG painted from it.

/** What stands around the drawing in the file. */
export interface Frame {
  readonly title: string;
  readonly caption: readonly string[];
}

const NAMESPACE = "http://www.w3.org/2000/svg";
const PAD = 24;
const LINE = 17;
const HEAD = 40;

const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "stop-color",
  "stop-opacity",
  "font-size",
  "font-weight",
  "font-style",
  "paint-order",
  "text-decoration-line",
] as const;

/** Writes what the style sheet gives each element into the element itself. */
const writeStyles = (element: Element): void => {
  const style = getComputedStyle(element);
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value !== "") element.setAttribute(property === "text-decoration-line" ? "text-decoration" : property, value);
  }
  element.removeAttribute("class");
  for (const child of element.children) writeStyles(child);
};

/** Words cut into lines of at most `length` letters. */
export const wrapWords = (words: string, length: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > length) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
};

const textAt = (y: number, words: string, size: number, weight: string, fill: string): SVGTextElement => {
  const text = document.createElementNS(NAMESPACE, "text");
  text.setAttribute("x", "0");
  text.setAttribute("y", String(y));
  text.setAttribute("font-size", String(size));
  text.setAttribute("font-weight", weight);
  text.setAttribute("fill", fill);
  text.textContent = words;
  return text;
};

/** The drawing as a standing SVG on light paper, whatever the theme of the page. */
export const svgOf = (drawing: SVGSVGElement, { title, caption }: Frame): string => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.querySelector(".in-hand")?.remove();
  const light = document.createElement("div");
  light.className = "export-light";
  light.append(copy);
  document.body.append(light);
  const ink = getComputedStyle(light).color;
  const paper = getComputedStyle(light).backgroundColor;
  for (const child of copy.children) writeStyles(child);
  light.remove();
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  const lines = caption.flatMap((words) => wrapWords(words, Math.floor(width / 6.4)));
  const titles = wrapWords(title, Math.floor(width / 11));
  const head = HEAD + (titles.length - 1) * 26;
  const full = { width: width + 2 * PAD, height: head + height + lines.length * LINE + 2 * PAD + 12 };
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("xmlns", NAMESPACE);
  svg.setAttribute("width", String(full.width));
  svg.setAttribute("height", String(full.height));
  svg.setAttribute("viewBox", `0 0 ${full.width} ${full.height}`);
  svg.setAttribute("font-family", "Inter, Helvetica Neue, Arial, sans-serif");
  svg.setAttribute("role", "img");
  const name = document.createElementNS(NAMESPACE, "title");
  name.textContent = title;
  const ground = document.createElementNS(NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", paper);
  const body = document.createElementNS(NAMESPACE, "g");
  body.setAttribute("transform", `translate(${PAD} ${PAD})`);
  body.append(...titles.map((line, index) => textAt(20 + index * 26, line, 22, "600", ink)));
  const inner = document.createElementNS(NAMESPACE, "g");
  inner.setAttribute("transform", `translate(0 ${head})`);
  inner.append(...copy.childNodes);
  body.append(inner);
  body.append(...lines.map((line, index) => textAt(head + height + 16 + index * LINE, line, 12, "400", ink)));
  svg.append(name, ground, body);
  return new XMLSerializer().serializeToString(svg);
};

const readAsData = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** The page's own face as a rule that an image can carry; an image may fetch nothing itself. */
const faceRule = async (): Promise<string> => {
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="font"][href*="inter-latin"]');
  if (!link) return "";
  const data = await readAsData(await (await fetch(link.href)).blob());
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(${data}) format("woff2")}`;
};

/** Paints the SVG at twice its size. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const rule = await faceRule().catch(() => "");
  const whole = svg.replace(/(<svg[^>]*>)/, `$1<style>${rule}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot paint pictures.");
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be painted."))),
      "image/png",
    ),
  );
};

/** Hands a file to the reader's downloads. */
export const saveFile = (blob: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
