// Bodies of the real world that news calls by several names, none of which can be told from the other by its words.
import type { KnownBody } from "../entity-tables.ts";

/** Key, names (parted by "/"), state that it is an organ of. */
const ROWS = `
us-defence|Pentagon/US Department of Defense/US Defense Department/Department of Defense/Department of Defence/DoD/Defense Department|united states
us-state|US State Department/State Department/US Department of State/Foggy Bottom|united states
us-justice|US Department of Justice/Justice Department/DOJ|united states
us-security|US Department of Homeland Security/Homeland Security/DHS|united states
us-centcom|US Central Command/CENTCOM|united states
us-cia|Central Intelligence Agency/CIA|united states
us-fbi|Federal Bureau of Investigation/FBI|
us-cdc|Centers for Disease Control and Prevention/CDC|
us-fema|Federal Emergency Management Agency/FEMA|
us-usgs|US Geological Survey/United States Geological Survey/USGS|
us-nhc|National Hurricane Center/NHC|
us-fed|Federal Reserve/the Fed|
uk-foreign|Foreign, Commonwealth and Development Office/FCDO|united kingdom
uk-defence|UK Ministry of Defence/British Ministry of Defence/British defence ministry|united kingdom
uk-met|Scotland Yard/Metropolitan Police/Met Police|
ru-fsb|Federal Security Service/FSB|russia
ru-defence|Russian Defence Ministry/Russian Ministry of Defence/Defence Ministry of Russia|russia
ua-sbu|Security Service of Ukraine/SBU/Ukrainian security service|ukraine
ua-gur|Main Directorate of Intelligence/HUR/GUR/Defence Intelligence of Ukraine/Ukrainian military intelligence/Ukraine's military intelligence|ukraine
ua-staff|General Staff of the Armed Forces of Ukraine/General Staff of Ukraine/Ukrainian General Staff/Ukraine's General Staff|ukraine
ua-presidency|Bankova|ukraine
il-idf|Israel Defense Forces/Israeli Defense Forces/IDF/Israeli army/Israeli military/Israel's army/Israel's military|israel
il-security|Shin Bet/Israel Security Agency/ISA|israel
il-mossad|Mossad|israel
ps-health-gaza|Gaza health ministry/Hamas-run health ministry/Health ministry in Gaza/Gaza Ministry of Health/Hamas-run Gaza health ministry/Palestinian health ministry in Gaza/Ministry of Health in Gaza|
ps-prcs|Palestine Red Crescent Society/Palestinian Red Crescent/PRCS|
lb-army|Lebanese Armed Forces/Lebanese army/LAF|lebanon
kr-jcs|South Korean Joint Chiefs of Staff/South Korea's Joint Chiefs of Staff/South Korean JCS/South Korea's military/South Korean military|south korea
kr-nis|National Intelligence Service/NIS/South Korea's spy agency/South Korean intelligence agency|south korea
kr-presidency|Blue House|south korea
fr-presidency|Élysée/Elysee/Élysée Palace/Elysee Palace|france
fr-foreign|Quai d'Orsay/French foreign ministry|france
de-army|Bundeswehr/German army/German armed forces|germany
de-rki|Robert Koch Institute/RKI|
tr-afad|Disaster and Emergency Management Authority/Disaster and Emergency Management Presidency/AFAD|
id-bnpb|National Disaster Mitigation Agency/BNPB/Indonesia's disaster agency|
id-bmkg|Meteorology, Climatology and Geophysics Agency/BMKG|
ph-ndrrmc|National Disaster Risk Reduction and Management Council/NDRRMC|
ir-irgc|Islamic Revolutionary Guard Corps/IRGC/Revolutionary Guards/Iran's Revolutionary Guards/Revolutionary Guard Corps|iran
cn-pla|People's Liberation Army/PLA/Chinese military/Chinese army|china
sd-rsf|Rapid Support Forces/RSF|
sd-saf|Sudanese Armed Forces/SAF/Sudanese army/Sudan's army/Sudan's military|sudan
rsf-press|Reporters Without Borders/Reporters Sans Frontières/Reporters sans frontieres|
un|United Nations/UN/U.N.|
un-unhcr|UN Refugee Agency/UNHCR/UN High Commissioner for Refugees/United Nations High Commissioner for Refugees|
un-ohchr|UN Human Rights Office/OHCHR/Office of the UN High Commissioner for Human Rights|
un-ocha|UN Office for the Coordination of Humanitarian Affairs/OCHA|
un-unrwa|UNRWA/UN Relief and Works Agency|
un-unicef|UNICEF/UN Children's Fund/United Nations Children's Fund|
un-wfp|World Food Programme/World Food Program/WFP|
un-who|World Health Organization/World Health Organisation/WHO|
un-iom|International Organization for Migration/IOM|
un-iaea|International Atomic Energy Agency/IAEA|
imf|International Monetary Fund/IMF|
icrc|International Committee of the Red Cross/ICRC|
icc|International Criminal Court/ICC|
icj|International Court of Justice/ICJ|
msf|Médecins Sans Frontières/Medecins Sans Frontieres/MSF/Doctors Without Borders|
hrw|Human Rights Watch/HRW|
sohr|Syrian Observatory for Human Rights/SOHR|
white-helmets|White Helmets/Syria Civil Defence/Syrian Civil Defence|
nato|NATO/North Atlantic Treaty Organization/North Atlantic Treaty Organisation|
eu|European Union/EU|
eu-commission|European Commission/Berlaymont|
opec|OPEC/Organization of the Petroleum Exporting Countries|
osce|OSCE/Organization for Security and Co-operation in Europe|
african-union|African Union/AU|
vatican|Vatican/Holy See|
`;

export const knownBodies: readonly KnownBody[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [key = "", names = "", state = ""] = row.split("|");
    return { key, names: names.split("/"), state: state || null };
  });
