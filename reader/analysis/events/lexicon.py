"""Which words tell events, and of what sort."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# nouns for something that happens at a time
EVENT_NOUNS = _words("""
    abduction abuse accident acquisition activity address adoption advance affair aftermath agreement aid
    airstrike allegation ambush amnesty anniversary announcement appeal appearance applause application
    appointment approval arrest arrival assassination assault assessment assistance atrocity attack attempt
    auction audit award backlash bail ballot ban bankruptcy barrage battle beating bid birth blackout blast blaze
    blockade bloodshed blow boarding bomb bombardment bombing boom bout boycott brawl breach breakdown
    breakthrough briefing broadcast buildup burial buyout by-election call campaign cancellation capture carnage
    catastrophe ceasefire celebration ceremony championship change charge chase clash cleaning cleanup close
    closing closure collaboration collapse collision comeback commemoration comment commitment compensation
    competition complaint concert conclusion confession confirmation confiscation conflict confrontation conquest
    construction consultation contest contribution controversy convention conversation conviction cooperation
    coronation coup coverage crackdown crash crime crisis crossing cruise cull cut cutback damage deadlock deal
    death debate debut decision declaration decline decrease defeat defection delay delivery demand demise
    demolition demonstration departure deployment deportation derailment detention detonation development dialogue
    disappearance disaster disclosure discovery discussion dismissal dispute disruption dissolution divorce
    donation downturn draw drill drop drought drowning earnings earthquake effort election embargo emergency
    encounter endorsement engagement epidemic eruption escape evacuation event eviction execution exercise
    exhibition exit exodus expansion expedition experiment explosion export expulsion extension extradition
    failure fall famine farewell fatality feud fight fighting filing finding fine fire firing flare-up flight
    flood flooding foray forum fraud funeral gain game genocide grant growth gunbattle gunfire hack handover
    hearing heatwave heist hijacking holiday hunt hurricane imprisonment inauguration incident increase
    independence indictment infection inflation influx inquest inquiry inspection insurgency intervention
    interview invasion investigation investment invitation journey kidnapping killing landing landslide launch
    lawsuit leak leave lecture legislation liberation lockdown loss lunch lynching manhunt march marriage massacre
    match measure mediation meeting merger mission mobilization move movement murder mutiny negotiation nomination
    objection occupation offensive offer offering onslaught opening operation order outage outbreak outcry
    overhaul pandemic parade pardon party patrol payment penalty performance persecution plea pledge plot plunge
    poll pollution postponement practice premiere presentation privatization probe procedure proceedings process
    production profit program promotion proposal prosecution protest provocation publication purchase purge
    pursuit quake quarrel race raid rally rape reaction rebellion rebuke recall recapitalization reception
    recession reckoning recount recovery redemption referendum reform refusal rejection relaunch release
    relocation removal rendezvous renewal repatriation reply report request rescue research reshuffle resignation
    resolution response restructuring result resumption retaliation retirement retreat return reunion revelation
    reversal review revision revolt revolution riot rise robbery round rout row ruling run rupture sabotage
    sacking sale sanction sanctions scandal search secession seizure selection sell-off selloff sentence
    sentencing separation service session settlement shelling shipment shooting shortage show showdown shutdown
    siege signing sit-in skirmish slaughter slaying slide slowdown slump spat speculation speech spending split
    squeeze stabbing stampede standoff statement stop storm strike struggle suicide summit support surge surgery
    surrender survey suspension swap swing takeover talk talks task tender tenure test testimony testing theft
    threat tornado torture tour tournament trade trading tragedy training transaction transfer transition
    transplant treatment trial tribute trip triumph tsunami turmoil turnaround typhoon unrest unveiling upheaval
    uprising use vaccination verdict veto victory violation violence visit vote voting voyage waiting walkout war
    warning wedding win withdrawal work workshop wounding
    """)

# endings that make nouns of happening, and the nouns with such endings that name things, states or groups
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ering", "ssal", "eal", "aking", "alling", "uction")
NO_EVENTS = (
    _words("""
    absence administration advertisement agency agreement alliance allowance ambition ambulance ammunition
    apartment appliance argument assistance association assumption attendance attention attorney auction audience
    authorization aviation balance basement bullion cement champion circumstance civilization collection
    commission commitment companion compartment compensation competence component composition concentration
    condition confidence conscience consequence constituency constitution convenience corporation correlation
    criterion department dependence description destination dimension direction disposition distance distinction
    division document duration education element emotion entrance environment equation equipment essence
    establishment evaluation evidence excellence exception existence expectation experience explanation expression
    extent faction fashion fiction finance foundation fraction fragment fragrance friction function furniture
    garment generation governance government guidance identification ignorance impression inclination independence
    infection influence information innocence installation institution instruction instrument insurance
    intelligence intention intermission jurisdiction justification legislation licence limitation lion literature
    location maintenance management mansion mention million moment monument motion motivation nation notion nuance
    nutrition obligation occasion onion opinion opposition option organisation organization orientation parliament
    passion patience pavement pension percentage perfection performance permission perspective pigment population
    portion position possession potion precaution preference presence pretension priority proportion protection
    provision publication question radiation ration reference reflection regulation relation religion reputation
    requirement reservation residence resistance romance salvation satisfaction science season section segment
    sentence sentiment sequence significance silence situation solution statement station substance supervision
    supplement surveillance suspicion television temperament tension tradition transportation treatment union
    utterance vacation valuation variation vehicle version vision vocation
    """)
    - EVENT_NOUNS
)

# verbs that report what somebody says or thinks; the saying itself matters little
REPORTING = _words("""
    accuse acknowledge add admit agree allege announce argue ask assert believe call caution characterise
    characterize cite claim comment complain concede conclude confirm consider contend declare deny describe
    disclose emphasise emphasize estimate expect explain express fear feel hear hope indicate inform insist
    interpret know maintain mention note observe point post predict question quote read recall refer regard reiterate
    remark repeat reply report respond reveal say see show speculate state stress suggest suspect tell testify think
    tweet want warn wish wonder worry write
    """)
# of these, the ones that are news in themselves
ANNOUNCING = _words("accuse acknowledge admit agree announce concede confirm declare deny disclose reveal warn")

# verbs for what is done about something that has happened before
RESPONSES = _words("""
    applaud avenge blame celebrate commemorate condemn criticise criticize decry defend denounce deplore discuss
    examine explore hail honor honour investigate justify lament mark mourn oppose praise probe protest punish
    recall regret reject review revisit salute study survive welcome witness
    """)

# verbs of states, and those that only carry a noun or another verb
STATIVE = _words("""
    account alarm allow amount appear average be believe belong can care cast comprise concern consider consist
    constitute contain cost dampen depend deserve differ disappoint doubt enable equal exist expect fear feature feel
    fit hate have highlight hold hope include involve keep know lack lie like live look love matter may mean need owe
    own possess prefer range reflect regard relate remain represent require resemble reside seem sit smell sound
    stand stay stretch suffice suggest suppose surprise shock taste tend think total underline underscore
    understand want weigh wish worry
    """)
LIGHT = _words("""
    be become begin come continue do get give go happen have help keep let make occur put remain set start stop
    take try use
    """)

# verbs that carry an effect, an impression or a step of an argument, not something that somebody did
FIGURATIVE = _words("""
    add affect apply await benefit bridge build cast coincide come complicate compete conclude contribute create
    dampen deepen demonstrate depict develop echo emerge encourage enjoy ensure escalate evoke expand extend face
    fill focus follow fuel give govern grow help highlight hinder hurt impede imply improve inspire intend link
    mark motivate offer pave pose portray prompt prove provide raise receive reflect rise serve shape signal specify
    spend spark stem symbolise symbolize turn undermine welcome widen work worsen
    """)

# words for one happening: who tells "the refusal" may have told "declined" before
KINDRED = (
    "refuse refusal reject rejection decline",
    "elect election",
    "vote voting ballot",
    "rule ruling decide decision judge judgment judgement verdict",
    "suspend suspension prorogue prorogation",
    "resign resignation quit",
    "kill killing murder assassinate assassination slay",
    "airstrike strike",
    "meet meeting talk talks",
    "arrest detain detention",
    "visit trip journey",
    "announce announcement declare declaration",
    "demonstrate demonstration protest rally march",
    "leave departure depart",
    "withdraw withdrawal pullout",
    "appoint appointment name nominate nomination",
    "crash collision collide",
    "shoot shooting gunfire",
)
# words for one sort of happening: of two on one day with the same participants a timeline shows one
COMPANIONS = (
    "elect vote referendum poll win victory",
    "rule find finding opinion hold order",
    "resign retire step",
    "kill death die",
    "airstrike attack bomb bombing raid",
    "meet summit conference",
    "visit travel go arrive arrival",
    "announce statement",
    "demonstrate gather",
    "leave exit withdraw",
    "launch begin start open",
)

# verbs that say with their object what happens: "hold talks", "issue a ruling"
SUPPORTING = _words("call carry conduct deliver do give have hold issue launch make stage take undertake")
# verbs that tell nothing without an object
TRANSITIVE = _words("appoint decide find hold issue make reach refer rule serve sign suspend take")

# verbs and nouns whose complement is planned, and those that leave it open
PLANNING = _words("""
    agree aim arrange ask bound call decide demand due expect hope intend invite likely offer order plan pledge
    poised prepare promise propose ready request require schedule seek set slate threaten urge vow want
    """)
DOUBTING = _words("""
    abandon allege alleged attempt avoid cancel decline deny doubt fail fear hope hypothetical impossible possible
    postpone potential prevent refuse reject rumor rumour speculate suspect suspected threaten try unable unlikely
    wonder
    """)
CANCELLED = _words("cancel call_off scrap abandon shelve deny avert prevent")
DOUBT_ADVERBS = _words(
    "allegedly reportedly apparently possibly perhaps maybe probably supposedly purportedly presumably"
)
DOUBT_MODALS = _words("may might could would should can must ca")
