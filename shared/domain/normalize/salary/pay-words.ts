/** Words that say an amount is pay, in all languages read. Looked for only in the few words around an amount. */
export const payWord =
  /salar(?:y|ies|ied)|compensation|(?<!\p{L})pay(?:ing|s|rate| ?rate| range| scale| band| grade)?(?!\p{L})|wages?(?!\p{L})|(?<!\p{L})(?:ote|ctc)(?!\p{L})|on[- ]target|(?:target|total) cash|cash range|(?<!\p{L})earn(?:ings?|s)?(?!\p{L})|(?:hourly|day|daily|base|annual|contract) rate|remunerat|(?:base|hiring|target) range|package|(?<!\p{L})rate(?!\p{L})|gehalt|gehälter|vergütung|lohn|löhne|entgelt|verdien|bezahlung|bezüge|fixum|stundensatz|tagessatz|rémunération|salaire|(?<!\p{L})fixe(?!\p{L})|gratification|(?<!\p{L})tjm(?!\p{L})|taux (?:horaire|journalier)|paga(?= |:)|tariffa oraria|precio hora|valor hora|stipendio|retribu[zc]i[oó]n|(?<!\p{L})ral(?!\p{L})|salari[oa]|compenso|sueldo|retribución|remuneraci|salário|remunera[çc]|vencimento|ordenado|salaris|loon(?!\p{L})|beloning|uurtarief|wynagrodzen|(?<!\p{L})mzda|(?<!\p{L})lön(?!\p{L})|månadslön|(?<!\p{L})løn(?!\p{L})|tarif(?!\p{L})|\$\/h|💰|💵|💸|🤑/iu;

/** Words right before an amount that make it the most that is paid: `up to`, `bis zu`, `jusqu'à`. */
export const upTo =
  /(?<!\p{L})(?:up to|upto|(?:maximum|max\.?)(?: of| de| von| (?:base )?(?:salary|pay|rate|compensation|gehalt))?|no more than|(?:cannot|not to|must not|not) exceed|bis(?: zu| maximal)?|maximal|höchstens|jusqu['’][àa]|fino a|massimo|sino a|hasta(?: los| un máximo de)?|até|no máximo|tot(?: maximaal)?|maximaal|max)\s?:?\s*$/iu;
/** Words right before an amount that make it the least: `from`, `ab`, `à partir de`. */
export const from =
  /(?<!\p{L})(?:from|starting (?:at|from)|starts (?:at|from)|start at|(?:minimum|min\.?)(?: of| de| von| (?:base )?(?:salary|pay|rate|compensation|gehalt))?|at least|no less than|upwards of|more than|over|ab|mindestens|wenigstens|von mindestens|à partir de|dès|au moins|minimum|a partire da(?:i|gli)?|almeno|da(?=\s(?:€|\d))|desde(?: los)?|a partir de(?: los)?|al menos|como mínimo|no mínimo|pelo menos|vanaf|minimaal|ten minste)\s?:?\s*$/iu;
/** The same right behind the amount. */
export const fromBehind =
  /^\s?(?:\+(?!\s?[\p{L}\p{Sc}\d])|\+(?=\s?(?:per|an?|\/|p\.a)(?!\p{L}))|(?:and|or) (?:up|above|more)(?!\p{L})|plus(?=\s?(?:$|[.,)]))|und mehr|et plus|e oltre|o más|ou mais|en hoger)/iu;
export const upToBehind = /^\s?(?:max(?:imum|\.)?(?!\p{L})|or less|or below)/iu;
