import type { ReplyStatus } from '../../domain/read-mail.ts';

/** Sentences a status stands on. */
export interface StatusRule {
  status: ReplyStatus;
  /** Any one of them in a sentence. */
  sentences: readonly RegExp[];
  /** A sentence that also holds one of these says something else. */
  except?: RegExp;
}

/** A mail without any of these words is about no application, whatever else it says. */
export const aboutWork =
  /\b(?:appl(?:y|ied|ying|ication|icants?)|candida(?:te|tes|cy|cies)|position|role|vacancy|opening|job|hiring|recruit\w*|interview\w*|r[eé]sum[eé]|cv)\b|bewerb|kandidat|stelle|vorstellungsgespräch|arbeitsvertrag|vertragsangebot|lebenslauf|online-?test|candidature|poste\b|entretien|emploi|recrutement|candidatur|colloquio|posizione|solicitud|puesto|entrevista|vaga\b|sollicit|vacature|gesprek|process?o\b|candidat[oa]s?\b|test technique|coding/i;

/** Sentences that say what may come, not what is: nothing stands on them but a confirmation. */
export const conditional = new RegExp(
  [
    "\\bif (?:you (?:are|were|do|don|did|have|haven|meet)|you(?:'|’)re|your |there |we (?:feel|think|believe|decide|find|determine|see|would|are|wish|like)|selected|shortlisted|successful|it |an? |the |any |not )",
    '\\b(?:should (?:you|your|we|there|an?)\\b|in the event|unless|whether|candidates? (?:who|whose|selected)|shortlisted candidates|(?:may|might) (?:be )?(?:contact|invite|ask|reach|include|require|receive|also))',
    '\\b(?:falls|sofern|sollte[nst]*|wenn (?:ihr|dein|sie|du|wir|es|die|der)|ob (?:ihr|dein|sie|wir|du)|gegebenenfalls|eventuell)\\b',
    '\\b(?:si (?:votre|vous|nous|ton|tu|le|la)|dans le cas où|au cas où|le cas échéant|sans (?:réponse|nouvelles?|retour))\\b',
    '\\b(?:qualora|nel caso|se (?:il|la|il tuo|il suo|sei)|en caso de|si (?:tu|su|eres|tu perfil)|caso (?:o|a|seu|sua|você)|indien|als (?:je|uw|jouw|er|we))\\b',
  ].join('|'),
  'iu',
);

const title = '[^.!?\\n]{0,80}?';

/** In the order in which they win: a refusal says "thank you for your application" as well. */
export const statusRules: readonly StatusRule[] = [
  {
    status: 'withdrawn',
    sentences: [
      /\byour application\b.{0,80}\b(?:has been|was|is) withdrawn\b|\byou(?:'|’)?(?:ve| have)? (?:successfully )?(?:withdrawn|withdrew)\b.{0,60}\b(?:application|candidacy)/i,
      /\bconfirm\w*\b.{0,60}\bwithdraw(?:al|n)\b.{0,60}\b(?:application|candidacy)/i,
      /\bbewerbung\b.{0,60}\bzurückgezogen\b|\brückzug (?:ihrer|deiner) bewerbung/i,
      /\bcandidature\b.{0,60}\b(?:retirée|annulée)\b|\bretrait de (?:votre|ta) candidature/i,
      /\bcandidatura\b.{0,60}\b(?:ritirata|retirada)\b|\bsollicitatie\b.{0,60}\bingetrokken\b/i,
    ],
  },
  {
    status: 'rejected',
    sentences: [
      /\b(?:not|n(?:'|’)t|never|unable to|cannot|declined to)\s+(?:be |to |currently |able to |yet )*(?:(?:mov(?:e|ing)|go(?:ing)?|tak(?:e|ing))\b.{0,50}\b(?:forward|ahead|further|to the next|on to)\b|(?:proceed|continu|progress|advanc|pursu)(?:e|ing)?\b.{0,60}\b(?:you|your|application|candidacy|process|further|interview|stage|round|time)\b)/i,
      /\b(?:mov(?:e|ed|ing)|go(?:ne|ing)?|proceed(?:ed|ing)?|continu(?:e|ed|ing)|pursu(?:e|ed|ing)|progress(?:ed|ing)?)\b.{0,25}\b(?:other|another|different|alternative|stronger|more (?:qualified|experienced|suitable))\b.{0,20}\b(?:candidates?|applicants?|person|direction|individuals?|talents?)/i,
      /\b(?:selected|chosen|hired|chose|decided on|offered)\b.{0,25}\b(?:other|another|a different)\b.{0,20}\b(?:candidates?|applicants?|person|individual)/i,
      /\b(?:not|n(?:'|’)t)\s+(?:been |be |being )?(?:selected|shortlisted|successful|chosen|short-listed|considered further|considered for|the most competitive|the right (?:fit|match)|a (?:good |strong )?(?:fit|match))\b/i,
      /\bdid (?:not|n(?:'|’)t) (?:select|choose|make it|move)\b|\bnot (?:to )?(?:select|offer you|invite you|hire)\b|\bnot be (?:offering|inviting|progressing|hiring)\b/i,
      /\b(?:position|role|vacancy|job|opening|requisition)\b.{0,40}\b(?:has|have|is|was|been)\b.{0,25}\b(?:filled|cancel+ed|closed|no longer (?:available|open))\b/i,
      /\b(?:filled|cancel+ed|closing|closed)\b.{0,12}\b(?:this|the) (?:position|role|vacancy|opening|requisition)\b/i,
      /\bput(?:ting)?\b.{0,12}\b(?:this|the) (?:position|role|search|hiring)\b.{0,20}\bon hold\b/i,
      /\bextend(?:ed)?\b.{0,12}\ban offer\b.{0,8}\bto (?:an?|another|one|the selected) (?:other )?(?:candidate|applicant|person)/i,
      /\b(?:can(?:'|’)t|cannot|unable to|not able to)\b.{0,12}\boffer you\b/i,
      /\bregret to (?:inform|tell|say|advise|let)\b|\b(?:was|were|been|is|be) unsuccessful\b|\bunsuccessful (?:on this occasion|this time|application)\b/i,
      /\bno longer (?:under consideration|being considered|in consideration|be considered|considering)\b|\b(?:declined|rejected) your application\b|\bapplication (?:has been |was )?(?:declined|rejected)\b/i,
      /\b(?:candidates?|applicants?) (?:whose|who|with)\b.{0,60}\b(?:more closely|better|closer|stronger)\b.{0,40}\b(?:match|fit|align|suit|meet)/i,
      // German
      /\bleider\b.{0,120}\b(?:nicht|kein\w*|absagen|absage|anderweitig|besetzt|vergeben|ander\w+ (?:kandidat|bewerb|person))/i,
      /\bnicht (?:weiter |mehr )?(?:berücksichtig\w+|in betracht|in die engere|zum zuge?|weiterverfolg\w+|verfolgen|fortführen|fortsetzen)\b|\b(?:gegen|nicht für) (?:sie|dich|ihre bewerbung|deine bewerbung|ihre kandidatur)\b.{0,20}\bentschieden/i,
      /\b(?:ihnen|dir) (?:leider |heute )?(?:absagen|eine absage|keine zusage)\b|\babsage (?:zu|auf|für) (?:ihre|deine)\b|\b(?:ihre|deine) bewerbung\b.{0,60}\b(?:abgelehnt|absage)\b/i,
      /\b(?:stelle|position|vakanz|funktion)\b.{0,50}\b(?:bereits|inzwischen|mittlerweile|anderweitig|intern)\b.{0,20}\b(?:besetzt|vergeben)\b/i,
      /\bfür (?:eine?n? )?ander\w* (?:kandidat|bewerb|person|profil)\w*\b.{0,30}\bentschieden|\bmit ander\w+ (?:kandidat|bewerb)\w+\b.{0,40}\b(?:fortfahren|fortsetzen|weiter)/i,
      // French
      /\b(?:n(?:'|’)a|n(?:'|’)ont|n(?:'|’)avons|n(?:'|’)est|n(?:'|’)avez|ne)\b.{0,40}\b(?:pas|point)\b.{0,40}\b(?:retenue?s?|sélectionnée?s?|donner (?:une )?suite|correspond\w*|aboutir?|poursuivre)\b/i,
      /\b(?:pas|ni)\b.{0,20}\bsuite (?:favorable|positive)\b|\bau regret\b|\bregret\w* de (?:vous|t(?:'|’))|\bposte (?:a (?:été|déjà été)|est(?: déjà)?) pourvu\b|\bretenu d(?:'|’)autres (?:candidat|profil)/i,
      // Italian, Spanish, Portuguese, Dutch
      /\bnon (?:è stata|è|ha|abbiamo|possiamo|sei stat[oa]|poter)\b.{0,60}\b(?:selezionat\w*|proseguire|procedere|idone\w+|accolt\w+|superat\w+)\b|\b(?:proseguire|procedere) con altri candidati\b|\bspiacenti di (?:informar|comunicar)/i,
      /\bno (?:has|ha|hemos|fue|fuiste|continuar\w*|podemos|seguir\w*|vamos a|avanzar\w*)\b.{0,60}\b(?:seleccionad\w*|adelante|proceso|continuar|avanzar|candidatura|elegid\w*)\b|\blamentamos (?:informar|comunicar)|\b(?:con|por) otros candidatos\b/i,
      /\bnão (?:foi|fomos|será|seguir\w*|avançar\w*|prosseguir\w*|iremos|vamos|poderemos)\b.{0,60}\b(?:selecionad\w*|adiante|processo|candidatura|prosseguir|avançar|aprovad\w*)\b|\b(?:com|por) outros candidatos\b/i,
      /\bhelaas\b.{0,100}\b(?:niet|geen|andere kandidaat|andere kandidaten|afgewezen)\b|\b(?:niet|geen) (?:verder|door)\b.{0,40}\b(?:procedure|sollicitatie|proces)\b|\bverder\b.{0,20}\bandere kandidaten\b/i,
    ],
  },
  {
    status: 'offer',
    sentences: [
      /\b(?:pleased|delighted|happy|excited|thrilled|glad)\b.{0,30}\b(?:offer|extend)\b.{0,60}\b(?:position|role|job|offer|employment|contract)\b/i,
      new RegExp(
        `\\b(?:offer(?:ing)? you|extend(?:ing)? (?:you )?an offer)\\b${title}\\b(?:position|role|job|employment|contract)\\b|\\bextend(?:ing)? you an offer\\b`,
        'i',
      ),
      /\b(?:your|the|formal|written|verbal|official) (?:job |employment )?offer letter\b|\b(?:job|employment) offer (?:from|at|for|letter)\b|\boffer of employment\b/i,
      /\b(?:ihnen|dir)\b.{0,60}\b(?:stelle|position|vertrag|arbeitsvertrag|vertragsangebot|anstellung)\b.{0,40}\b(?:anbieten|anzubieten|unterbreiten|zu unterbreiten|zusagen|zuzusagen)\b/i,
      /\b(?:vertragsangebot|arbeitsvertrag)\b.{0,60}\b(?:anbei|im anhang|beigefügt|erhalten|unterschreiben|zur unterschrift|für (?:sie|dich))\b|\bhaben uns für (?:sie|dich) entschieden\b|\b(?:anbei|im anhang)\b.{0,40}\b(?:vertragsangebot|arbeitsvertrag)\b/i,
      /\b(?:ravie?s?|heureu\w+|plaisir|enchantée?s?)\b.{0,60}\b(?:proposer|offrir|proposition)\b.{0,60}\b(?:poste|contrat|emploi)\b|\b(?:promesse|offre) d(?:'|’)embauche\b|\blettre d(?:'|’)engagement\b/i,
      /\b(?:lieti|felici|piacere)\b.{0,40}\b(?:offrir\w*|proporr?\w*)\b.{0,60}\b(?:posizione|contratto|lavoro)\b|\b(?:carta|oferta) (?:de|laboral)\b.{0,20}\b(?:oferta|trabajo|empleo)\b|\bproposta de (?:emprego|trabalho|contratação)\b|\b(?:arbeidsovereenkomst|contractvoorstel|baan aan te bieden)\b/i,
    ],
    except: /\b(?:discount|subscription|premium|free trial|coupon|rabatt|gutschein|remise)\b/i,
  },
  {
    status: 'assessment',
    sentences: [
      /\b(?:complete|take|finish|start|invite you to|invited to|ask(?:ing)? you to|next step)\b.{0,80}\b(?:assessments?|coding (?:challenge|test|exercise|task)|take[- ]home|online test|technical (?:test|exercise|challenge)|skills? test|case study|one-way (?:video )?interview|on-demand (?:video )?interview|work sample|personality test|aptitude test)\b/i,
      /\b(?:hackerrank|codility|codesignal|testgorilla|hirevue|coderbyte|testdome|devskiller)\b.{0,60}\b(?:test|assessment|challenge|invitation|interview|link|invites?)\b/i,
      /\b(?:assessment|coding challenge|take[- ]home)\b.{0,30}\b(?:invitation|invite|reminder|deadline|is ready|awaits|expires)\b/i,
      /\b(?:online-?test|eignungstest|einstellungstest|assessment(?:-?center)?|programmieraufgabe|probeaufgabe|fallstudie|arbeitsprobe|persönlichkeitstest|testaufgabe)\b.{0,80}\b(?:bearbeiten|absolvieren|durch(?:zu)?führen|lösen|teil(?:zu)?nehmen|einladen|ausfüllen|einreichen|starten|link)\b/i,
      /\b(?:laden|einladung|einladen|bitten)\b.{0,60}\b(?:online-?test|eignungstest|einstellungstest|assessment|programmieraufgabe|probeaufgabe|fallstudie|testaufgabe)/i,
      /\b(?:compléter|passer|réaliser|effectuer|invit\w+|répondre)\b.{0,60}\b(?:test (?:technique|en ligne|de recrutement|de compétences|d(?:'|’)aptitude)|évaluation|étude de cas|exercice technique|entretien vidéo différé)\b/i,
      /\b(?:completare|svolgere|sostenere|realizar|completar|hacer|fazer)\b.{0,60}\b(?:test (?:online|tecnico|attitudinale)|prueba (?:técnica|online)|evaluación|teste (?:técnico|online)|avaliação)\b|\b(?:maak|maken|voltooi|invullen)\b.{0,60}\b(?:online test|assessment|opdracht)\b/i,
    ],
  },
  {
    status: 'interview',
    sentences: [
      /\b(?:invit(?:e|ed|ing)|like to|love to|want to|happy to)\b.{0,60}\b(?:you )?(?:to|for) (?:an? |your )?(?:[\w-]+ ){0,4}interview\b/i,
      /\b(?:schedul\w+|arrang\w+|set(?:ting)? up|book(?:ing)?|organi[sz]\w+|confirm\w*)\b.{0,40}\b(?:an?|your|the|our) (?:[\w-]+ ){0,4}interview\b/i,
      /\binterview (?:invitation|confirmation|request|scheduled|details|schedule|reminder)\b|\binvitation (?:to|for) (?:an? )?(?:[\w-]+ ){0,3}interview\b|\binterview (?:has been|is) (?:scheduled|confirmed|booked)\b|\b(?:your|upcoming) interview (?:with|on|for|at)\b/i,
      /\b(?:phone|video|initial|introductory|first|screening|recruiter) (?:screen|call|interview|conversation|chat)\b.{0,80}\b(?:availab\w+|schedul\w+|time|slot|calendar|book)\b/i,
      /\b(?:schedul\w+|set(?:ting)? up|book|arrang\w+|find)\b.{0,40}\b(?:call|chat|conversation|time to (?:talk|speak|chat|connect|meet)|meeting)\b.{0,120}\b(?:your application|applied|application|next steps?|your candidacy|hiring (?:manager|team))\b/i,
      /\b(?:your application|applied|next steps?|your candidacy)\b.{0,120}\b(?:schedul\w+|set up|book|arrang\w+|love to|like to)\b.{0,40}\b(?:call|chat|conversation|talk|speak|meet(?:ing)?)\b/i,
      /\b(?:lade|laden|einladen|einladung|eingeladen)\b.{0,80}\b(?:vorstellungsgespräch|bewerbungsgespräch|kennenlern\w*|gespräch|interview|telefonat|telefoninterview|videocall|videogespräch|schnuppertag|probetag)/i,
      /\b(?:vorstellungsgespräch|bewerbungsgespräch|kennenlerngespräch|kennenlerntermin|telefoninterview|videointerview|interview)\b.{0,80}\b(?:einladen|einladung|termin\w*|vereinbaren|vorschlagen|am (?:montag|dienstag|mittwoch|donnerstag|freitag|\d))\b/i,
      /\b(?:sie|dich)\b.{0,30}\b(?:persönlich |näher |gerne |besser ){0,3}kennen(?:zu)?lernen\b.{0,60}|\btermin\w*\b.{0,40}\b(?:vorstellungsgespräch|bewerbungsgespräch|gespräch mit (?:ihnen|dir))\b/i,
      /\b(?:invit\w+|convi\w+|propos\w+|planifi\w+|fixer|convoqu\w+|convocation|programm\w+)\b.{0,60}\b(?:entretien|entrevue)\b|\bentretien\b.{0,60}\b(?:prévu|fixé|confirmé|planifié|disponibilités)\b|\bsouhait\w+\b.{0,30}\bvous rencontrer\b/i,
      /\b(?:invit\w+|fissare|programmare|organizzare)\b.{0,60}\bcolloquio\b|\bcolloquio\b.{0,50}\b(?:fissato|conoscitivo|disponibilità)\b/i,
      /\b(?:invit\w+|agendar|programar|concertar|coordinar|convid\w+|marcar)\b.{0,60}\bentrevista\b|\bentrevista\b.{0,50}\b(?:agendada|programada|marcada|confirmada)\b/i,
      /\b(?:uitnodig\w+|inplannen|plannen|kennismaken)\b.{0,60}\b(?:gesprek|sollicitatiegesprek|kennismakingsgesprek|interview)\b|\bnodigen\b.{0,40}\b(?:gesprek|interview)\b/i,
    ],
    except:
      /\b(?:interview (?:tips|prep(?:aration)?|questions|coach\w*|guide|advice)|prepare for (?:any|your next) interview|tipps (?:für|zum)|interviewtipps|mock interview|land (?:more|your|an) interview|thank\w* .{0,60}\binterview(?:ing|ed)?\b.{0,40}\b(?:with us|today|yesterday|last))\b/i,
  },
  {
    status: 'received',
    sentences: [
      /\b(?:thank you|thanks|thank-you)\b.{0,30}\bfor\b.{0,40}\b(?:applying|your (?:recent |job |online )?application|submitting your (?:application|resume|cv|details))\b/i,
      /\b(?:thank you|thanks)\b.{0,30}\bfor (?:your interest|expressing interest|showing interest|considering)\b.{0,120}\b(?:position|role|opportunity|job|opening|career|vacancy|joining|working (?:at|with|for))\b/i,
      /\b(?:received|receipt of|got|have) your (?:[\w-]+ ){0,3}(?:application|resume|cv|submission)\b|\bapplication\b.{0,80}\b(?:has been|was|is|been) (?:successfully )?(?:received|submitted|sent|forwarded|delivered|recorded)\b|\bapplication (?:received|submitted|confirmation|sent)\b/i,
      /\byou(?:'|’)?(?:ve| have)? (?:just |successfully |recently )?applied (?:for|to|at)\b/i,
      /\b(?:dank\w*)\b.{0,30}\bfür (?:ihre|deine|die) (?:\p{L}+ ){0,2}(?:bewerbung|bewerbungsunterlagen|unterlagen)\b|\b(?:dank\w*)\b.{0,30}\b(?:ihr|dein) interesse an\b.{0,80}\b(?:stelle|position|mitarbeit|funktion|tätigkeit|job)\b/iu,
      /\b(?:eingang|erhalt) (?:ihrer|deiner) (?:bewerbung|unterlagen)\b|\b(?:bewerbung|bewerbungsunterlagen)\b.{0,60}\b(?:erhalten|eingegangen|eingetroffen|angekommen|übermittelt|gesendet|versendet|verschickt)\b|\b(?:eingangsbestätigung|bewerbungseingang|bewerbungsbestätigung)\b/i,
      /\b(?:bien reçu|accus\w+ (?:bonne )?réception|réception de)\b.{0,20}\b(?:votre|ta) (?:candidature|dossier|cv)\b|\bmerci\b.{0,30}\b(?:votre|ta) candidature\b|\bmerci d(?:'|’)avoir (?:postulé|candidaté|soumis)\b|\bcandidature\b.{0,40}\b(?:a (?:bien )?été|est) (?:bien )?(?:reçue|envoyée|transmise|enregistrée|prise en compte)\b/i,
      /\b(?:ricevuto|ricezione)\b.{0,20}\b(?:la )?(?:tua|sua|vostra) candidatura\b|\bgrazie\b.{0,30}\b(?:tua|sua) candidatura\b|\bgrazie per (?:esserti|essersi) candidat\w+/i,
      /\b(?:recibido|recepción de)\b.{0,20}\b(?:tu|su) (?:candidatura|solicitud|cv|postulación)\b|\bgracias\b.{0,30}\b(?:tu|su) (?:candidatura|solicitud|postulación|aplicación)\b|\bgracias por (?:postular\w*|aplicar|inscribirte)\b/i,
      /\b(?:recebemos|recebida)\b.{0,20}\b(?:a )?(?:sua|tua) candidatura\b|\bobrigad[oa]\b.{0,30}\b(?:sua candidatura|candidatar)\b/i,
      /\b(?:bedankt|dank)\b.{0,30}\b(?:je|jouw|uw) sollicitatie\b|\bsollicitatie\b.{0,40}\b(?:ontvangen|verstuurd|verzonden)\b/i,
    ],
  },
  {
    status: 'other_update',
    sentences: [
      /\byour application\b.{0,60}\b(?:viewed|reviewed|opened|under review|in review|being reviewed|in progress|on hold|still (?:active|open|being))\b|\bviewed your application\b|\bstill (?:reviewing|considering) (?:your )?(?:application|candidates|applications)\b/i,
      /\b(?:status of your application|application status|update (?:on|to|about|regarding) your (?:[\w-]+ ){0,3}application|status (?:update|change)\b.{0,30}\bapplication)\b/i,
      /\b(?:ihre|deine) bewerbung\b.{0,60}\b(?:angesehen|gelesen|geöffnet|in bearbeitung|in prüfung|geprüft|wird)\b|\b(?:status|stand) (?:ihrer|deiner) bewerbung\b|\bbewerbungsstatus\b/i,
      /\b(?:votre|ta) candidature\b.{0,60}\b(?:consultée|vue|examinée|en cours)\b|\b(?:statut|suivi|état) de (?:votre|ta) candidature\b/i,
      /\b(?:stato della (?:tua|sua) candidatura|estado de (?:tu|su) (?:candidatura|solicitud)|status da sua candidatura|status van (?:je|uw) sollicitatie)\b/i,
    ],
  },
];
