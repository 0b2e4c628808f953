// Units as English text writes them: canonical name, what it measures, forms after the number.
import type { QuantityKind } from "../../model/annotation.ts";
import type { UnitRow } from "../number-tables.ts";

const row =
  (kind: QuantityKind) =>
  ([name, forms, touching]: readonly [string, string, string?]): UnitRow => ({
    name,
    kind,
    forms: forms.split("|"),
    ...(touching === undefined ? {} : { touching: touching.split("|") }),
  });

const shares = [
  ["percent", "%|percent|per cent|pct|percents|per cents", "pc"],
  ["percentage point", "percentage point|percentage points|pct points|percent points|per cent points|%pts|ppts"],
  ["basis point", "basis point|basis points|bps"],
] as const;

const durations = [
  ["millisecond", "millisecond|milliseconds|ms|msec"],
  ["second", "second|seconds|sec|secs", "s"],
  ["minute", "minute|minutes|min|mins"],
  ["hour", "hour|hours|hr|hrs", "h"],
  ["day", "day|days"],
  ["night", "night|nights"],
  ["weekend", "weekend|weekends"],
  ["week", "week|weeks|wk|wks"],
  ["fortnight", "fortnight|fortnights"],
  ["month", "month|months"],
  ["quarter", "quarters"],
  ["season", "seasons"],
  ["year", "year|years|yr|yrs"],
  ["decade", "decade|decades"],
  ["generation", "generation|generations"],
  ["century", "century|centuries"],
  ["millennium", "millennium|millennia|millenniums"],
] as const;

const distances = [
  ["nanometre", "nanometre|nanometres|nanometer|nanometers|nm"],
  ["micrometre", "micrometre|micrometres|micrometer|micrometers|micron|microns|μm|µm|um"],
  ["millimetre", "millimetre|millimetres|millimeter|millimeters|mm"],
  ["centimetre", "centimetre|centimetres|centimeter|centimeters|cm|cms"],
  ["decimetre", "decimetre|decimetres|decimeter|decimeters|dm"],
  ["metre", "metre|metres|meter|meters|mtrs|m"],
  ["kilometre", "kilometre|kilometres|kilometer|kilometers|km|kms"],
  ["inch", "inch|inches|″"],
  ["foot", "foot|feet|ft|ft."],
  ["yard", "yard|yards|yds"],
  ["mile", "mile|miles|mi"],
  ["nautical mile", "nautical mile|nautical miles|nmi"],
  ["light year", "light year|light years|lightyear|lightyears"],
] as const;

const measures = [
  ["square millimetre", "square millimetre|square millimetres|square millimeter|square millimeters|mm2|mm²"],
  ["square centimetre", "square centimetre|square centimetres|square centimeter|square centimeters|sq cm|cm2|cm²"],
  ["square metre", "square metre|square metres|square meter|square meters|sq m|sq. m|sq metres|sq meters|sqm|m2|m²"],
  [
    "square kilometre",
    "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq. km|sq kms|sqkm|km2|km²",
  ],
  ["square inch", "square inch|square inches|sq in"],
  ["square foot", "square foot|square feet|sq ft|sq. ft|sqft"],
  ["square yard", "square yard|square yards"],
  ["square mile", "square mile|square miles|sq mi|sq miles"],
  ["hectare", "hectare|hectares|ha"],
  ["acre", "acre|acres"],
  ["cubic centimetre", "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cc|cm3|cm³"],
  ["cubic metre", "cubic metre|cubic metres|cubic meter|cubic meters|cu m|m3|m³|bcm"],
  ["cubic kilometre", "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|km3|km³"],
  ["cubic foot", "cubic foot|cubic feet|cu ft"],
  ["cubic yard", "cubic yard|cubic yards"],
  ["acre-foot", "acre foot|acre feet"],
  ["microgram", "microgram|micrograms|microgramme|microgrammes|mcg|μg|µg"],
  ["milligram", "milligram|milligrams|milligramme|milligrammes|mg"],
  ["gram", "gram|grams|gramme|grammes|gms", "g"],
  ["kilogram", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs"],
  ["metric ton", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes", "t"],
  ["kiloton", "kiloton|kilotons|kilotonne|kilotonnes|kt"],
  ["megaton", "megaton|megatons|megatonne|megatonnes|mt"],
  ["ton", "ton|tons|short ton|short tons|long ton|long tons"],
  ["ounce", "ounce|ounces|oz"],
  ["troy ounce", "troy ounce|troy ounces"],
  ["pound-mass", "pound|pounds|lb|lbs"],
  ["carat", "carat|carats"],
  ["dram", "dram|drams"],
  ["millilitre", "millilitre|millilitres|milliliter|milliliters|ml"],
  ["centilitre", "centilitre|centilitres|cl"],
  ["litre", "litre|litres|liter|liters", "l"],
  ["gallon", "gallon|gallons"],
  ["quart", "quart|quarts"],
  ["pint", "pint|pints"],
  ["cup", "cup|cups"],
  ["tablespoon", "tablespoon|tablespoons|tbsp"],
  ["teaspoon", "teaspoon|teaspoons|tsp"],
  ["barrel", "barrel|barrels|bbl|bbls"],
  ["bushel", "bushel|bushels"],
  ["kilometre per hour", "kph|kmph|kmh|km/h|km/hr|kms/h"],
  ["mile per hour", "mph"],
  ["metre per second", "m/s"],
  ["knot", "knot|knots"],
  ["kilowatt", "kilowatt|kilowatts|kw"],
  ["megawatt", "megawatt|megawatts|mw"],
  ["gigawatt", "gigawatt|gigawatts|gw"],
  ["terawatt", "terawatt|terawatts|tw"],
  ["watt", "watt|watts", "w"],
  ["volt", "volt|volts", "v"],
  ["horsepower", "horsepower|hp|bhp"],
  ["kilowatt hour", "kilowatt hour|kilowatt hours|kwh"],
  ["megawatt hour", "megawatt hour|megawatt hours|mwh"],
  ["gigawatt hour", "gigawatt hour|gigawatt hours|gwh"],
  ["terawatt hour", "terawatt hour|terawatt hours|twh"],
  ["joule", "joule|joules"],
  ["calorie", "calorie|calories|kcal"],
  ["pascal", "pascal|pascals|kpa|mpa|gpa|hpa"],
  ["hertz", "hertz|hz|khz|mhz|ghz"],
  ["decibel", "decibel|decibels|db"],
  ["bit", "bit|bits"],
  ["byte", "byte|bytes"],
  ["kilobyte", "kilobyte|kilobytes|kb"],
  ["megabit", "megabit|megabits"],
  ["megabyte", "megabyte|megabytes|mb"],
  ["gigabyte", "gigabyte|gigabytes|gb"],
  ["terabyte", "terabyte|terabytes|tb"],
  ["radian", "radian|radians|rad"],
  ["millisievert", "millisievert|millisieverts|msv"],
] as const;

/** Bores name a weapon: "0.50 calibre". */
const names = [["calibre", "calibre|caliber|cal"]] as const;

const temperatures = [
  [
    "celsius",
    "°c|° c|degrees celsius|degree celsius|degrees c|degree c|deg celsius|deg c|celsius|celcius|centigrade|centigrate|degrees centigrade|degree centigrade|degrees celcius|° celsius|℃",
  ],
  [
    "fahrenheit",
    "°f|° f|degrees fahrenheit|degree fahrenheit|degrees f|degree f|deg fahrenheit|deg f|fahrenheit|farenheit|degrees farenheit|° fahrenheit|℉",
  ],
  ["kelvin", "kelvin|kelvins|degrees kelvin"],
  ["degree", "degree|degrees|deg|°"],
] as const;

export const units: readonly UnitRow[] = [
  ...shares.map(row("share")),
  ...durations.map(row("duration")),
  ...distances.map(row("distance")),
  ...measures.map(row("measure")),
  ...temperatures.map(row("temperature")),
  ...names.map(row("identifier")),
];
