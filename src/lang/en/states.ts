// States with their capitals or seats of government and their demonyms, as news writes them.

/** State, seats (parted by "/"), demonyms (parted by "/"). */
const ROWS = `
Afghanistan|Kabul|Afghan
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Angola|Luanda|Angolan
Argentina|Buenos Aires|Argentine/Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani/Azeri
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Belarus|Minsk|Belarusian
Belgium||Belgian
Bolivia|La Paz|Bolivian
Bosnia|Sarajevo|Bosnian
Brazil|Brasilia/Brasília|Brazilian
Bulgaria|Sofia|Bulgarian
Burkina Faso|Ouagadougou|Burkinabe
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaounde/Yaoundé|Cameroonian
Canada|Ottawa|Canadian
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean
China|Beijing|Chinese
Colombia|Bogota/Bogotá|Colombian
Croatia|Zagreb|Croatian
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czech Republic|Prague|Czech
Democratic Republic of Congo|Kinshasa|Congolese
Denmark|Copenhagen|Danish
Ecuador|Quito|Ecuadorian/Ecuadorean
Egypt|Cairo|Egyptian
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Ethiopia|Addis Ababa|Ethiopian
Finland|Helsinki|Finnish
France|Paris|French
Georgia|Tbilisi|Georgian
Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Guatemala||Guatemalan
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik|Icelandic
India|New Delhi/Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran|Tehran|Iranian
Iraq|Baghdad|Iraqi
Ireland|Dublin|Irish
Israel|Jerusalem|Israeli
Italy|Rome|Italian
Ivory Coast|Yamoussoukro|Ivorian
Jamaica|Kingston|Jamaican
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana|Kazakh
Kenya|Nairobi|Kenyan
Kosovo|Pristina|Kosovar
Kuwait||Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Lao/Laotian
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Libya|Tripoli|Libyan
Lithuania|Vilnius|Lithuanian
Malaysia|Kuala Lumpur|Malaysian
Mali|Bamako|Malian
Mexico|Mexico City|Mexican
Moldova|Chisinau|Moldovan
Mongolia|Ulaanbaatar|Mongolian
Morocco|Rabat|Moroccan
Mozambique|Maputo|Mozambican
Myanmar|Naypyidaw/Naypyitaw|Burmese
Nepal|Kathmandu|Nepali/Nepalese
Netherlands|The Hague|Dutch
New Zealand|Wellington|
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea|Pyongyang|North Korean
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palestine|Ramallah|Palestinian
Peru|Lima|Peruvian
Philippines|Manila|Filipino/Philippine
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia|Moscow/Kremlin|Russian
Rwanda|Kigali|Rwandan
Saudi Arabia|Riyadh|Saudi
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian/Serb
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovenian/Slovene
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea|Seoul|South Korean
South Sudan|Juba|South Sudanese
Spain|Madrid|Spanish
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish
Switzerland|Bern/Berne|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Tunisia|Tunis|Tunisian
Turkey|Ankara|Turkish
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|Ugandan
Ukraine|Kyiv/Kiev|Ukrainian
United Arab Emirates|Abu Dhabi|Emirati
United Kingdom|London/Downing Street|British
United States|Washington/White House|American
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
`;

const rows = ROWS.trim()
  .split("\n")
  .map((row) => row.split("|").map((cell) => cell.split("/").filter(Boolean)));

const tableOf = (column: 1 | 2): Record<string, string> =>
  Object.fromEntries(rows.flatMap((row) => (row[column] ?? []).map((word) => [word, row[0]?.[0] ?? ""])));

export const seats: Readonly<Record<string, string>> = tableOf(1);
export const demonyms: Readonly<Record<string, string>> = tableOf(2);
export const states: readonly string[] = [
  ...rows.map((row) => row[0]?.[0] ?? ""),
  "UK",
  "US",
  "U.S.",
  "UAE",
  "Britain",
  "England",
  "Hamas-run Gaza",
].slice(0, -1);
