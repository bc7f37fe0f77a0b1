import type { RemotePolicy } from '../../job-posting.ts';
import { remembered } from './remembered.ts';

export const remoteWords =
  /(?<![\p{L}\p{N}])(?:100 ?% )?(?:fully |full |completely )?(?:remote(?:ly|-first|-friendly| work(?:ing)?)?|work(?:ing)? from (?:home|anywhere)|wfh|home ?-?office|home[ -]based|homebased|télétravail|teletravail|telearbeit|telework(?:ing)?|remot[oa]|teletrabajo|teletrabalho|telelavoro|thuiswerk(?:en)?|thuiswerkplek|virtual(?:ly)?|anywhere|distributed|telecommut(?:e|ing)|mobiles arbeiten|ortsunabhängig|à distance|a distancia|à distância|da remoto|en remoto|work-from-home)(?![\p{L}\p{N}])/giu;
export const hybridWords = /(?<![\p{L}\p{N}])(?:hybrid[eo]?|ibrid[oa]|híbrid[oa]|hybride|hybrides arbeiten)(?![\p{L}\p{N}])/giu;
export const onsiteWords =
  /(?<![\p{L}\p{N}])(?:on-?\s?site|in[- ]?office|in[- ]person|presencial(?:mente)?|vor ort|sur site|in sede|op locatie|op kantoor|en présentiel|in presenza|office[- ]based)(?![\p{L}\p{N}])/giu;

/** Work-model words of a place text, in the order remote, hybrid, onsite. */
export const workModelOf: (text: string) => readonly RemotePolicy[] = remembered(workModelAfresh);

function workModelAfresh(text: string): RemotePolicy[] {
  const found: RemotePolicy[] = [];
  if (text.search(remoteWords) >= 0) found.push('remote');
  if (text.search(hybridWords) >= 0) found.push('hybrid');
  if (text.search(onsiteWords) >= 0) found.push('onsite');
  return found;
}

/** Words around a place that are no part of it. */
export const noise =
  /(?<![\p{L}\p{N}])(?:headquarters?|hq|hauptsitz|zentrale|siège(?: social)?|sede(?: centrale| central)?|offices?|hub|campus|büros?|buero|bureaux?|oficinas?|uffici[oa]?|escritório|kantoor|vestiging|filiale|niederlassung|standort(?:e)?|arbeitsort|einsatzort|lieu|based|only|preferred|preferably|flexible|multiple|various|several|verschiedene|mehrere|plusieurs|diverse|other|others|locations?|cities|metro(?:politan)?(?: area)?|areas?|regions?|nearby|near|city of|ville de|stadt|within|from|any(?: office)?|in|the|eligible|candidates?|us-based|work|jobs?|main|international|bei|nähe|umgebung|und umgebung|umland|kreis|landkreis|kanton|canton|bundesland|state of|province of|provincia de|provincia di|département|nationwide|statewide|field|full[ -]?time|part[ -]?time|contract|opportunity|opportunities|relocat(?:e|ion)(?: to)?|open to|must be|or|and|und|et|timezones?|time zones?|hours|est|cst|mst|pst|cet|gmt|utc|est\/cst|eastern time|pacific time|mountain time|central time)(?![\p{L}\p{N}])/giu;

export const schedule =
  /\b(?:\d(?:\s?[-–]\s?\d)?|two|three|four|one)\+?\s*(?:days?|x|tage?|jours?|giorni|días|dias|dagen)\b[^,;|)]{0,40}|\b(?:m|mon|tue|tu|wed|w|thu|th|f|fri)(?:\s?[,/&-]\s?(?:m|mon|tue|tu|wed|w|thu|th|f|fri)){1,6}\b|\b\d{1,3}\s?(?:%|percent)(?:\s?[-–]\s?\d{1,3}\s?%)?|\b\d{1,2}\s?(?:miles?|mi|km)\b/giu;

/** A street and number: no name of a place. */
export const street =
  /^(?:(?:p\.? ?o\.? box|suite|ste|floor|level|unit|building|bldg|room|gebäude|etage|apt)\b.{0,30}|\d{1,5}[a-z]?\s.{0,50}(?<!\p{L})(?:street|str?|avenue|ave?|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|plaza|square|sq|suite|broadway|parkway|pkwy|highway|hwy|place|pl|row|terrace|circle|cir|floor|park|crescent|close|gardens|house)(?!\p{L})\.?.{0,20}|\d{0,4}[ ,]{0,2}(?:rue|avenue|boulevard|bd|quai|chemin|route|allée|impasse|cours|via|viale|piazza|corso|calle|avenida|av|paseo|rua|praça|c\/)\s.{2,40}|\p{L}.{1,30}(?:straße|strasse|str\.|allee|platz|gasse|damm|ufer|straat|laan|plein|gracht|kade|weg)(?:\s?\d{1,4}.{0,8})?|\d+(?:st|nd|rd|th)\s(?:floor|fl)\b.{0,10}|\d{1,5}[a-z]?)$/iu;

/** Names that are mostly words: never a city by themselves. */
export const commonWords = new Set(
  'mobile sale union media normal enterprise commerce industry field home central corporate university orange hope page office remote hybrid site store plant network direct home nation north south east west global general support service sales lead senior junior manager director team trailer warehouse factory center centre lab labs studio branch depot retail hospital school clinic college church station airport port harbor beach park lake river hill valley spring grand golden best new old big little college data cloud design digital travel day night shift flexible various multiple several any all other none many both home-based independence liberty freedom progress energy solar production operations marketing finance legal people product engineering much bar male same'.split(
    ' ',
  ),
);
