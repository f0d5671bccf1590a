"""The words that report: verbs, nouns and adjectives, by what they take as content.

Verbs are lemmas. A verb may stand in several tables: "promise" takes a clause, an infinitive and an object.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# said or written: these also go with quotation marks and stand beside or inside what they report
SPEECH = _words("""
    accuse acknowledge add address admit admonish advise affirm agree allege announce answer apologise apologize
    argue articulate ask assert assure attest aver bark beg begin bellow blare blast blog boast brag caption caution
    challenge chant charge chide chime chuckle cite claim clarify comment complain concede conclude confess confide
    confirm contend continue counter cry declare decry demand deny describe detail disclose dub elaborate email
    emphasise emphasize enthuse exclaim exhort explain expound fire fume gloat grouse growl grumble gush headline
    hint implore imply inform inquire insist instruct interject interrupt intone invoke jeer jest joke lament laugh
    lecture maintain marvel mention moan mock mumble muse mutter narrate note object observe offer opine pen plead
    pledge point post pray preach predict press proclaim promise pronounce propose protest quip quote rail rant read
    reaffirm reason reassure rebut recall recite reckon recount refute reiterate rejoin relate relay remark remember
    remind repeat reply report respond retort retweet reveal roar say scoff scold scream shout sigh sing slam snap
    sneer sniff speculate squeal stammer state stipulate stress suggest summarise summarize swear taunt tease tell
    testify text thunder title tout tweet urge utter venture vow wail warn weigh whisper wonder write yell
""")

# of these, the ones that report a passage in marks only where punctuation joins the two
FAINT = _words("""
    accuse address agree answer challenge claim expound interrupt invoke offer point press pronounce text title weigh
""")

# thought, felt, found out: a clause is content, quotation marks seldom are
THOUGHT = _words("""
    anticipate appreciate assume believe calculate certify consider contemplate convince decide deem demonstrate
    determine discover dispute document doubt envisage envision estimate expect fear feel figure find foresee forget
    gather grasp guess hear highlight hope hypothesize imagine indicate infer intend judge know learn notice
    order overhear persuade plan ponder posit prefer presume pretend project prove question rate realise realize
    recognise recognize recommend regret require resolve rule sense show signal specify suppose surmise suspect
    theorize think underscore understand understate want wish worry
""")

# with a clause: "said that", "knows whether"
CLAUSE = (SPEECH | THOUGHT) - _words("address begin fire press sing weigh")

# with somebody for an object besides what they report
TELLING = _words("advise alert ask assure brief caution convince inform notify persuade remind show tell warn")

# with an infinitive: "vowed to", "urged them to"
INFINITIVE = _words("""
    admonish advise advocate agree aim ask beg caution challenge claim command consent counsel decide decline demand
    encourage exhort expect forbid hate hope implore instruct intend invite like lobby love opt order persuade
    petition plan plead pledge prefer pressure promise propose push recommend refuse request resolve seek swear tell
    threaten urge volunteer vote vow want warn wish yearn
""")

# with an object that is what was praised, denied, wanted, announced
OBJECT = _words("""
    abhor acclaim accuse acknowledge admire admit advocate affirm announce applaud assail assert bash bemoan berate
    blame blast castigate chastise chide cite clarify commend compare concede condemn confess confirm congratulate
    contemplate criticise criticize debate decry defend demand demean denigrate denounce deny deplore deride
    describe despise detail detest disavow disclose discuss disdain dislike dismiss disown disparage dispute doubt
    downplay echo elaborate emphasise emphasize endorse envision excoriate explain express extol favor favour
    forecast foretell hail hate herald highlight hype imply insult lambast lambaste lament laud like list loathe
    love mention minimize mock mull note oppose outline parody ponder portray praise predict prefer proclaim profess
    promise propose question quote rebuff rebuke rebut recite recommend recount reference refute regret reiterate
    reject relay renounce repeat reprimand repudiate resent reveal ridicule rip rue salute scold shrug slam spurn
    stress suggest support tout trumpet underline underscore urge vilify voice want welcome
""")

# object and what it is called: "called him a liar"
LABEL = _words("""
    brand call consider declare deem dub label proclaim pronounce rate term
""")

# the same with "as": "described it as a war"
AS = _words("""
    attack blast brand cast characterise characterize cite condemn criticise criticize decry denounce depict deride
    describe dismiss frame hail herald interpret label mock paint perceive portray praise recognize refer regard
    ridicule see slam tout view
""")

# somebody, and what for: "accused them of greed", "thanked her for her work"
BLAME: dict[str, frozenset[str]] = {
    "accuse": _words("of"),
    "acclaim admire applaud assail attack bash berate blast castigate chastise chide commend condemn congratulate "
    "criticise criticize excoriate fault hail hammer hit knock lambast lambaste laud mock praise rebuke "
    "reprimand rip salute scold skewer slam thank": _words("for"),
    "blame": _words("for on"),
    "charge": _words("with"),
    "credit": _words("for to with"),
}
BLAME = {verb: prepositions for verbs, prepositions in BLAME.items() for verb in verbs.split()}

# what the preposition leads to is the content: "talked about taxes", "called for a vote"
PREPOSITION: dict[str, frozenset[str]] = {
    "about": _words("""
        ask boast brag comment complain dream fret gripe gush hear joke lecture lie muse rant rave speak talk tell
        testify think tweet warn wonder worry write
    """),
    "for": _words("""
        advocate apologise apologize appeal argue ask beg call hope lobby plead pray press push root vouch wish
    """),
    "on": _words("comment elaborate expound opine speculate touch weigh"),
    "of": _words("""
        accuse approve boast brag complain conceive convince disapprove dream hear remind speak talk tell think warn
    """),
    "to": _words("admit agree confess liken object refer testify"),
    "with": _words("agree disagree sympathise sympathize"),
    "against": _words("advise argue campaign caution inveigh lobby protest rail speak warn"),
    "at": _words("balk bristle hint laugh rage scoff sneer"),
    "in": _words("believe"),
    "over": _words("apologize fret"),
    "upon": _words("call elaborate touch"),
}

# somebody is called on to do it: "called on the ministers to resign"
ADDRESSEE: dict[str, frozenset[str]] = {
    "on": _words("call"),
    "upon": _words("call"),
    "to": _words("appeal"),
    "with": _words("plead"),
    "for": _words("ask call plead push wait"),
}

# what stands for a content told elsewhere: "said so", "what he wants"
EMPTY = _words("it so that this what which who whom")

# nouns with a clause: "his claim that"
NOUN_CLAUSE = _words("""
    accusation acknowledgement acknowledgment admission allegation announcement anxiety apprehension argument
    assertion assessment assumption assurance belief boast charge claim comment complaint concern conclusion
    confession confidence conjecture contention conviction declaration demand denial determination disclosure doubt
    estimate expectation fear finding forecast guarantee guess hint hope hunch hypothesis impression indication
    inference insinuation insistence intimation intuition judgement judgment message notion observation opinion
    optimism perception pledge prediction premise presumption promise pronouncement proposal reassurance recognition
    recommendation remark reminder report revelation rumor rumour sentiment skepticism speculation stance statement
    stipulation suggestion supposition suspicion testimony theory thesis thought threat understanding view vow warning
    wish worry
""")

# nouns with an infinitive: "her plan to"
NOUN_INFINITIVE = _words("""
    ambition aspiration call commitment decision demand desire determination hope intent intention invitation offer
    plan plea pledge promise proposal readiness recommendation refusal reluctance request suggestion threat
    unwillingness vow willingness wish
""")

# nouns with a preposition: "their concern about"
NOUN_PREPOSITION: dict[str, frozenset[str]] = {
    "about": _words("""
        anxiety apprehension claim comment complaint concern doubt fear feeling idea joke message misgiving opinion
        optimism question remark reservation skepticism speculation statement suspicion view warning worry
    """),
    "for": _words("""
        admiration appeal call contempt demand desire disdain enthusiasm hope plea preference respect support sympathy
    """),
    "of": _words("""
        accusation approval assessment condemnation criticism critique denial denunciation disapproval endorsement
        fear mention opinion support warning
    """),
    "on": _words("attack comment criticism opinion position remark stance view"),
    "over": _words("anger concern dismay fear frustration outrage worry"),
    "against": _words("accusation allegation attack complaint objection tirade"),
    "to": _words("objection reference"),
    "with": _words("agreement disagreement dissatisfaction frustration solidarity"),
    "at": _words("anger disappointment dismay frustration outrage"),
    "in": _words("belief confidence disappointment faith interest"),
}

# all of these
NOUNS = NOUN_CLAUSE.union(NOUN_INFINITIVE, *NOUN_PREPOSITION.values())

# verbs that give such a noun its speaker: "expressed concern", "raised doubts"
VOICE = _words("""
    air announce cite convey declare echo emphasise emphasize express give have hold issue make note offer raise
    reaffirm register reiterate release repeat send share show signal sound state stress underline underscore voice
""")

# adjectives with a preposition: "worried about"
ADJECTIVE = _words("""
    adamant afraid alarmed annoyed anxious appalled ashamed cautious concerned confident convinced critical delighted
    determined disappointed dismayed doubtful dubious eager elated encouraged enthusiastic excited fearful frustrated
    furious glad grateful hesitant hopeful horrified inclined insistent intent keen leery mindful nervous opposed
    optimistic outraged pessimistic pleased positive proud relieved reluctant resentful saddened satisfied scared
    sceptical shocked skeptical sorry supportive suspicious sympathetic terrified thankful thrilled unaware uncertain
    unconvinced uneasy unhappy unsure unwilling upset wary weary willing worried
""")

# what follows such an adjective
ADJECTIVE_PREPOSITION = _words("about by for of over to with")

# adjectives with a clause: "confident that"
ADJECTIVE_CLAUSE = ADJECTIVE | _words("aware certain clear happy sad sure surprised")

# adjectives with an infinitive: "reluctant to"
ADJECTIVE_INFINITIVE = _words("anxious determined eager happy hesitant inclined keen ready reluctant unwilling willing")

# slips of the language model: "hoped" is no form of "hop"
_REPAIRED = {"hop": "hope"}


def lemma(word: str) -> str:
    """The lemma as the tables know it."""
    word = word.lower()
    return _REPAIRED.get(word, word)
