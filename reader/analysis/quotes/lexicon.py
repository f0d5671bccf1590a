"""The words that report: verbs, nouns and adjectives, by what they take as content.

Verbs are lemmas. A verb may stand in several tables: "promise" takes a clause, an infinitive and an object.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# said or written: these also go with quotation marks and stand beside or inside what they report
SPEECH = _words("""
    accuse acknowledge add address admit admonish advise affirm agree allege announce answer apologize apologise argue articulate
    ask assert assure attest aver bark begin beg blare blast blog boast brag bellow caption caution challenge chant charge
    chide chime chuckle cite claim clarify comment complain conclude concede conclude confess confide confirm contend continue
    counter cry cry declare decry demand deny describe detail disclose dub elaborate email emphasize emphasise enthuse exclaim
    explain exhort expound fire fume gloat growl grumble gush headline hint implore imply inform inquire insist instruct interject
    interrupt intone invoke jeer jest joke lament laugh lecture maintain marvel mention mock moan mumble muse mutter narrate
    note object observe offer opine pen plead pledge point post predict press pray preach proclaim promise pronounce propose
    protest quip quote rail rant read reaffirm reason reassure rebut recall recite reckon recount refute reiterate rejoin relate
    relay remark remember remind repeat reply report respond retort retweet reveal roar scoff scold scream shout sigh sing slam snap
    sneer sniff speculate squeal state stipulate stress suggest summarize summarise swear taunt tease tell testify text thunder
    title tout tweet urge utter venture vow wail warn weigh whisper wonder write yell caution say mutter quip stammer
    """)

# say something beside quotation marks only where punctuation joins the two
FAINT = _words("""
    address answer accuse agree challenge claim expound interrupt invoke offer point press pronounce weigh text title
    """)

# thought, felt, found out: a clause is content, quotation marks seldom are
THOUGHT = _words("""
    anticipate appreciate assume believe calculate consider decide deem determine discover doubt envisage envision estimate
    expect fear feel figure find foresee forget gather guess hope hypothesize imagine infer intend judge know learn mean
    notice plan posit presume pretend project realise realize recognise recognize regret resolve rule sense show signal suppose
    surmise suspect think underscore understand understate worry wish want like love prefer demonstrate indicate highlight
    document prove conclude caution theorize reckon rate contemplate calculate ponder grasp question dispute
    convince persuade order recommend require stipulate specify certify overhear hear read
    """)

CLAUSE = (SPEECH | THOUGHT) - _words("address fire press weigh sing like love begin")

# what is wanted, promised, asked for or refused: an infinitive, with or without somebody who is to do it
INFINITIVE = _words("""
    advise agree aim ask beg caution challenge claim consent decide decline demand direct elect encourage exhort expect hope
    implore instruct intend invite lobby long mean opt order persuade petition plan plead pledge prefer prepare promise propose
    pressure push refuse request resolve seek swear tell threaten urge vow want warn wish yearn like love hate dare forbid
    volunteer vote advocate recommend admonish command counsel
    """) - _words("mean dare prepare long elect direct")

# verbs whose object is what is praised, attacked, supported, wanted, told
OBJECT = _words("""
    abhor acclaim acknowledge admire admit advocate affirm announce applaud assail assert bash bemoan berate blame blast
    chide cite clarify commend concede condemn confess confirm congratulate criticise criticize debate decry defend
    demand demean denigrate denounce deny deplore deride despise detest disavow disclose discuss disdain dislike dismiss
    disown disparage dispute doubt downplay elaborate emphasise emphasize endorse envision excoriate explain express
    extol favor favour forecast foretell hail hate highlight hype imply insult lambast lambaste lament laud like loathe
    love mention minimize mock note oppose outline parody ponder portray praise predict prefer proclaim profess promise
    propose question rebuff rebuke rebut recommend recount reference refute regret reiterate reject relay renounce
    repeat reprimand repudiate resent reveal ridicule rue salute scold shrug slam spurn stress suggest support tout
    trumpet underline underscore urge vilify voice want welcome
    """)

# verb and object make the description: "called him a liar", "described it as a war"
LABEL = _words("call label dub brand deem term consider declare rate pronounce proclaim")
AS = _words("""
    describe portray characterize characterise depict regard view dismiss denounce cite condemn paint frame label brand hail
    criticize criticise praise cast deride decry attack mock bill identify interpret recognize see tout rate define
    ridicule slam blast perceive present promote refer
    """) - _words("present promote identify define bill rate")

# what the preposition leads to is the content: "talked about taxes", "called for a vote"
PREPOSITION: dict[str, frozenset[str]] = {
    "about": _words("""talk speak complain worry joke ask think boast write warn lie gripe brag rant testify tweet hear
        fret dream tell wonder muse comment rave lecture"""),
    "for": _words(
        "call push advocate ask apologize apologise vouch argue lobby plead appeal beg root hope wish press pray"
    ),
    "on": _words("comment touch elaborate expound speculate weigh opine"),
    "of": _words(
        "speak warn complain boast talk think dream disapprove approve accuse conceive remind tell convince hear brag"
    ),
    "to": _words("refer object admit confess testify agree liken"),
    "with": _words("disagree agree sympathize sympathise"),
    "against": _words("warn rail caution protest argue campaign speak advise inveigh lobby"),
    "at": _words("hint balk scoff bristle rage laugh sneer"),
    "in": _words("believe"),
    "over": _words("fret apologize"),
    "upon": _words("touch call elaborate"),
}
# somebody is told or asked to do it: "called on the ministers to resign"
ADDRESSEE: dict[str, frozenset[str]] = {
    "on": _words("call"),
    "upon": _words("call"),
    "to": _words("appeal"),
    "with": _words("plead"),
    "for": _words("call push ask wait plead"),
}

# nouns for what is said or thought: "his claim that", "a plan to", "concern about", "questions on"
NOUN_CLAUSE = _words("""
    accusation acknowledgment acknowledgement admission allegation announcement anxiety apprehension argument assertion assessment assumption
    assurance belief boast caution charge claim comment complaint concern conclusion confession confidence contention
    conviction conjecture declaration demand denial determination disclosure doubt estimate expectation fear finding forecast
    guess guarantee hint hope hunch hypothesis idea impression indication inference insinuation insistence intimation intuition
    judgment judgement message notion observation opinion optimism perception pledge point position possibility prediction
    premise presumption pronouncement proposal promise prospect question reassurance recognition recommendation remark reminder report
    revelation rumor rumour sense sentiment skepticism speculation stance statement stipulation suggestion supposition
    suspicion testimony theory thesis thought threat understanding view vow warning wish worry
    """) - _words("possibility prospect position point sense question idea caution")
NOUN_INFINITIVE = _words("""
    agreement ambition aspiration attempt bid call commitment decision demand desire determination hope intent intention invitation
    offer plan pledge plea promise proposal readiness recommendation refusal reluctance request suggestion threat unwillingness vow
    willingness wish
    """) - _words("attempt bid agreement")
NOUN_PREPOSITION: dict[str, frozenset[str]] = {
    "about": _words("""concern question comment doubt worry fear remark complaint anxiety warning skepticism optimism
        statement claim apprehension misgiving reservation suspicion opinion view joke message idea feeling speculation"""),
    "for": _words(
        "call support plea contempt admiration appeal hope demand sympathy enthusiasm desire disdain preference respect"
    ),
    "of": _words("""fear criticism opinion accusation denial condemnation endorsement warning support rejection mention
        assessment approval disapproval critique denunciation"""),
    "on": _words("comment attack criticism view opinion stance position remark"),
    "over": _words("concern anger fear outrage worry frustration dismay"),
    "to": _words("reference objection opposition commitment reaction response"),
    "against": _words("accusation attack complaint objection allegation tirade"),
    "with": _words("disagreement agreement frustration dissatisfaction solidarity"),
    "at": _words("anger outrage dismay frustration disappointment"),
    "in": _words("confidence belief interest faith disappointment"),
}
# what gives a feeling or a claim its voice: "expressed concern", "raised doubts", "made the claim"
VOICE = _words("""
    express voice raise make issue air repeat reiterate state show share convey offer give have cite release register sound
    echo note emphasise emphasize stress underline underscore declare signal hold reaffirm announce file send dismiss
    """) - _words("file dismiss")

ADJECTIVE = _words("""
    adamant afraid alarmed angry annoyed anxious appalled ashamed aware certain cautious comfortable concerned confident convinced
    critical delighted disappointed dismayed doubtful dubious eager elated encouraged enthusiastic excited fearful frustrated
    furious glad grateful happy hesitant hopeful horrified insistent interested intent keen leery mindful nervous opposed optimistic
    outraged pessimistic pleased positive proud ready relieved reluctant resentful sad saddened satisfied scared shocked skeptical
    sceptical sorry sure surprised sympathetic suspicious supportive terrified thankful thrilled unaware uncertain unconvinced uneasy unhappy
    unsure unwilling upset wary weary willing worried determined inclined
    """) - _words("ready angry aware comfortable sad happy interested surprised sure certain")
ADJECTIVE_CLAUSE = ADJECTIVE | _words("aware sure certain happy sad surprised clear")
ADJECTIVE_INFINITIVE = _words("willing unwilling eager reluctant determined keen hesitant anxious happy inclined ready")
ADJECTIVE_PREPOSITION = _words("about of with over by for to")

# what stands before or after a clause and names its source
SOURCE_PHRASES = _words("according")

# verbs that speak of speech without anything being said when they stand in such frames
LEMMAS = {"hop": "hope", "tout": "tout", "bills": "bill"}


def lemma(word: str) -> str:
    """The lemma as the tables know it; the language model's own slips repaired."""
    word = word.lower()
    return LEMMAS.get(word, word)
